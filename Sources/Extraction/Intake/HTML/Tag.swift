/// The elements that extraction tells apart.
enum Tag: UInt8, Sendable {
    case text, other
    case html, head, body, title, meta, link, base
    case div, p, section, article, main, aside, nav, header, footer, figure, figcaption, blockquote, pre, form, fieldset, address, details,
        summary
    case h1, h2, h3, h4, h5, h6, hgroup
    case ul, ol, li, dl, dt, dd, menu
    case table, thead, tbody, tfoot, tr, td, th, caption
    case a, span, strong, b, em, i, time, br, hr, img, picture, button, label, q, cite, small, sup, sub, center, dialog, legend, option,
        input

    private static let byName: [String: Tag] = {
        let listed: [Tag] = [
            .html, .head, .body, .title, .meta, .link, .base, .div, .p, .section, .article, .main, .aside, .nav, .header, .footer, .figure,
            .figcaption, .blockquote, .pre, .form, .fieldset, .address, .details, .summary, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .ul, .ol,
            .li, .dl, .dt, .dd, .menu, .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .a, .span, .strong, .b, .em, .i, .time, .br,
            .hr, .img, .picture, .button, .label, .q, .cite, .small, .sup, .sub, .center, .dialog, .legend, .option, .input,
        ]
        return Dictionary(uniqueKeysWithValues: listed.map { ("\($0)", $0) })
    }()

    init(name: String) { self = Self.byName[name] ?? .other }

    /// Begins and ends a line of its own (the WHATWG standard's rendering section, 15.3).
    var isBlock: Bool {
        switch self {
        case .text, .other, .a, .span, .strong, .b, .em, .i, .time, .br, .img, .picture, .label, .q, .cite, .small, .sup, .sub, .meta,
            .link,
            .base, .input:
            false
        default: true
        }
    }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}
