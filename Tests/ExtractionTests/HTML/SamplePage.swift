/// A news page in the manner of real ones: a head with metadata, navigation, a headline, a byline, a picture, the text with a list and a block quote,
/// a teaser and a newsletter form in its middle, and behind it comments, other stories and the small print.
let samplePage = """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"><title>Harbour bridge closes for a year | The Ellery Courier</title>
    <link rel="canonical" href="https://courier.example/news/harbour-bridge-closes">
    <meta property="og:title" content="Harbour bridge closes for a year"><meta property="og:site_name" content="The Ellery Courier">
    <meta name="description" content="The bridge over the harbour of Port Ellery closes on Monday for repairs.">
    <script>var tracker = "<p>This is no paragraph of the page, whatever it looks like to a parser.</p>";</script>
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour bridge closes for a year",
    "datePublished":"2024-03-14T09:20:00+00:00","dateModified":"2024-03-15T10:00:00+00:00",
    "author":[{"@type":"Person","name":"Ann Bell"},{"@type":"Person","name":"Bo Li"}],"publisher":{"@type":"Organization","name":"The Ellery Courier"}}</script>
    <style>p { color: black }</style></head>
    <body class="article-page"><header class="site-header"><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
    <li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
    <main><article class="article"><h1 class="article__headline">Harbour bridge closes for a year</h1>
    <div class="byline">By <a rel="author" href="/ann-bell">Ann Bell</a> and <a rel="author" href="/bo-li">Bo Li</a></div>
    <time class="published" datetime="2024-03-14T09:20:00Z">14 March 2024</time>
    <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
    <figure><img src="bridge.jpg"><figcaption>The bridge seen from the old customs house on Tuesday. Picture: Cal Moor</figcaption></figure>
    <div class="article__body">
    <p>The bridge over the harbour of Port Ellery will close to all traffic on Monday, and nobody at the town hall expects it to open again
    before next spring, the mayor said on Thursday.</p>
    <p>Engineers found cracks in two of its eight pillars last autumn, and the repairs, which were first put at three months, have grown with every
    inspection since then.</p>
    <div class="related"><h3>Related</h3><a href="/ferry">Ferry to run every ten minutes</a></div>
    <h2>What changes for commuters</h2>
    <p>Buses will take the northern road, which adds twenty minutes to most journeys. The council has asked schools to begin half an hour later, and
    has published a list of measures:</p>
    <ul><li>The ferry will run every ten minutes until midnight.</li><li>Parking at the northern station will be free of charge.</li></ul>
    <blockquote><p>“We would rather close it for a year than for good,” the mayor told reporters who had come to the old customs house.</p></blockquote>
    <div class="newsletter-signup"><p>Sign up for our morning newsletter, with all the news of the harbour.</p><form><input type="email"><button>Subscribe</button></form></div>
    <p>Traders on the southern side fear for their business. Several of them said that they would ask the council for help before the end of the
    month, and that last winter’s floods had already cost them dearly.</p>
    </div></article>
    <section class="comments" id="comments"><h2>Comments</h2><div class="comment"><p>About time too, the thing has been rattling for years and nobody listened.</p></div></section>
    <aside class="most-read"><h2>Most read</h2><ul><li><a href="/1">Lighthouse keeper retires after forty years</a></li>
    <li><a href="/2">Fish market to move inland</a></li></ul></aside></main>
    <footer class="site-footer"><p>© 2024 The Ellery Courier. All rights reserved.</p></footer></body></html>
    """
