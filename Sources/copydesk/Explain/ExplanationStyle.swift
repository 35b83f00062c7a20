/// How the page looks: text and notes side by side where there is room, below each other on a phone; light or dark as the reader's system is.
enum ExplanationStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fbfaf7; --rule: #d8d4ca; --quiet: #6a665d;
          --direct: #d9efd6; --mixed: #d9ecea; --indirect: #dbe7f6; --event: #f8e3b4; --aim: #fff7d6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --paper: #191a1c; --rule: #3b3c40; --quiet: #a09c92;
          --direct: #23452a; --mixed: #1f4444; --indirect: #22395a; --event: #5a4415; --aim: #3a351f; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 82rem; padding: 1rem; color: var(--ink); background: var(--paper);
          font: 1.05rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
        main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2.5rem; align-items: start; }
        main + main { border-top: 3px double var(--rule); margin-top: 2rem; padding-top: 1rem; }
        @media (max-width: 50rem) { main { display: block; } }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: .3rem 0 1rem; }
        h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
        .text a { color: inherit; text-decoration: none; border-radius: .15em; padding: .08em 0; }
        .text a:hover, .text a:focus { outline: 2px solid var(--quiet); }
        .direct { background: var(--direct); } .mixed { background: var(--mixed); } .indirect { background: var(--indirect); }
        .event { background: var(--event); font-weight: bold; }
        .cue { font-style: italic; } .text a.speaker, .legend .speaker { text-decoration: underline; }
        .text a.participant, .legend .participant { text-decoration: underline dotted; }
        sup { font: .6rem/1 system-ui, sans-serif; color: var(--quiet); margin-left: .1em; }
        .legend, .id { font: .8rem/1.6 system-ui, sans-serif; color: var(--quiet); margin: 0 0 .5rem; }
        .legend span { padding: .1em .35em; border-radius: .2em; color: var(--ink); }
        .notes { font: .9rem/1.45 system-ui, sans-serif; }
        .notes article { border: 1px solid var(--rule); border-left: .35rem solid var(--rule); border-radius: .3rem; padding: .5rem .8rem; margin: 0 0 .7rem; background: transparent; font-weight: normal; }
        .notes .quotation { border-left-color: #5b9a5f; } .notes .event { border-left-color: #c9982f; }
        .notes article:target { background: var(--aim); }
        .text span:target + a { outline: 2px solid var(--quiet); }
        .notes h3 { font-size: .95rem; margin: 0 0 .3rem; } .notes h3 a { color: inherit; }
        .notes dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .1rem .6rem; margin: 0; }
        .notes dt { color: var(--quiet); } .notes dd { margin: 0; }
        .notes p { margin: .35rem 0 0; color: var(--quiet); }
        @media print { main { display: block; } .notes article { break-inside: avoid; } }
        """
}
