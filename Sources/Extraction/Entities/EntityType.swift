/// What kind of thing an entity is: the labels of OntoNotes 5 that name things. Dates and amounts are not entities.
public enum EntityType: String, Sendable, CaseIterable {
    case person = "PERSON", group = "NORP", facility = "FAC", organization = "ORG", politicalPlace = "GPE", place = "LOC"
    case product = "PRODUCT", event = "EVENT", work = "WORK_OF_ART", law = "LAW", language = "LANGUAGE"

    var isPlace: Bool { self == .politicalPlace || self == .place }
}
