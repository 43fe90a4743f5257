package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.wheelhouse.domain.news.NewsDraft;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssReaderTest {
  private static final RssReader READER = new RssReader("Wire");

  @Test
  void readsRss() throws NewsFailure {
    List<NewsDraft> items =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>The Wire</title><link>https://wire.example</link>
            <atom:link href="https://wire.example/rss" rel="self"/>
            <item>
              <title><![CDATA[Bitcoin & Ether <b>rise</b>]]></title>
              <link>https://wire.example/a?x=1&amp;y=2</link>
              <media:title>Not this</media:title>
              <media:thumbnail url="https://wire.example/x.png"/>
              <description>&lt;p&gt;Up 4 %&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>The whole story</p>]]></content:encoded>
              <pubDate>Tue, 03 Jun 2025 09:39:21 GMT</pubDate>
              <source url="https://other.example">Other</source>
            </item>
            <item><title>Second</title><guid>https://wire.example/b</guid>
              <content:encoded>Only the whole</content:encoded></item>
            </channel></rss>
            """);

    assertThat(items)
        .containsExactly(
            new NewsDraft(
                "Other via Wire",
                "Bitcoin & Ether <b>rise</b>",
                "<p>Up 4 %</p>",
                "https://wire.example/a?x=1&y=2",
                1_748_943_561_000L,
                List.of(),
                null),
            new NewsDraft(
                "Wire", "Second", "Only the whole", "https://wire.example/b", 0, List.of(), null));
  }

  @Test
  void readsAtom() throws NewsFailure {
    List<NewsDraft> items =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>
            <entry>
              <link rel="self" href="https://desk.example/self"/>
              <link rel="enclosure" href="https://desk.example/sound.mp3"/>
              <link href="https://desk.example/a"/>
              <title type="html">ETH &amp;amp; SOL</title>
              <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></summary>
              <updated>2025-06-03T11:39:21+02:00</updated>
              <published>2025-06-03T09:00:00Z</published>
              <author><name>Somebody</name></author>
              <source><id>x</id><title>Origin</title></source>
            </entry></feed>
            """);

    assertThat(items).hasSize(1);
    NewsDraft item = items.getFirst();
    assertThat(item.title()).isEqualTo("ETH &amp; SOL");
    assertThat(item.summary().replaceAll("\\s+", " ").strip()).isEqualTo("One Two");
    assertThat(item.url()).isEqualTo("https://desk.example/a");
    assertThat(item.publishedAt()).isEqualTo(1_748_941_200_000L);
    assertThat(item.source()).isEqualTo("Origin via Wire");
  }

  @Test
  void readsRdf() throws NewsFailure {
    List<NewsDraft> items =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Old</title><items><rdf:Seq/></items></channel>
            <item rdf:about="y"><title>One</title><link>https://old.example/1</link>
              <description>Text</description><dc:date>2025-06-03T09:39Z</dc:date></item>
            </rdf:RDF>
            """);

    assertThat(items)
        .containsExactly(
            new NewsDraft(
                "Wire",
                "One",
                "Text",
                "https://old.example/1",
                1_748_943_540_000L,
                List.of(),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          windows-1252, ,             windows-1252
          ISO-8859-1,   ,             windows-1252
          UTF-8,        ,             windows-1252
          UTF-8,        ,             UTF-8
          UTF-16,       ,             UTF-16
          ,             windows-1252, windows-1252
          UTF-8,        iso-8859-1,   windows-1252
          no-such-set,  ,             UTF-8
          ,             "utf-8",      UTF-8
          KOI8-R,       ,             UTF-8
          """)
  void readsEncodingsAlsoWhereTheFeedLies(String declared, String header, String real)
      throws NewsFailure {
    boolean russian = "KOI8-R".equals(declared);
    String title = russian ? "Биткоин" : "Zürich – “Krypto” kostet 5 €";
    String declaration =
        declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    byte[] body =
        (declaration + "<rss><channel><item><title>" + title + "</title></item></channel></rss>")
            .getBytes(Charset.forName(russian ? "KOI8-R" : real));

    assertThat(READER.read(body, header)).extracting(NewsDraft::title).containsExactly(title);
  }

  @Test
  void takesWhatSloppyFeedsWrite() throws NewsFailure {
    List<NewsDraft> items =
        read(
            "\n\n<?xml version=\"1.0\"?><rss><channel><item><title>R&D &nbsp; &copy; &#8; &#x1F680;"
                + " \u0008x</title><link>https://a.example/?a=1&b=2</link></item>"
                + "<item><title>cut off");

    assertThat(items).hasSize(1);
    assertThat(items.getFirst().title()).isEqualTo("R&D &nbsp; &copy;  \ud83d\ude80 x");
    assertThat(items.getFirst().url()).isEqualTo("https://a.example/?a=1&b=2");
  }

  @Test
  void entityBombsAreRefused() {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <rss><channel><item><title>&c;</title></item></channel></rss>
        """;

    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read(bomb))
        .withMessage(
            "Wire sent a feed with a document type, which is not read here: it may be a trap.");
  }

  @Test
  void nothingIsFetchedForAFeed() {
    String trap =
        """
        <!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rss><channel><item><title>&x;</title></item></channel></rss>
        """;

    assertThatExceptionOfType(NewsFailure.class).isThrownBy(() -> read(trap));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "not xml",
        "{\"results\":[]}",
        "<opml><body/></opml>",
        "\u0000\u0001\u0002",
        "<rss",
      })
  void saysWhatIsNoFeed(String body) {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read(body))
        .withMessage("Wire did not answer with a feed. Check its address in the settings.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE html><html><body>Hi</body></html>", "<html><head></head></html>"})
  void knowsAWebPage(String body) {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read(body))
        .withMessageContaining("a web page, not a feed");
  }

  @Test
  void anEmptyFeedIsAFeed() throws NewsFailure {
    assertThat(read("<rss><channel><title>Quiet</title></channel></rss>")).isEmpty();
  }

  @Test
  void readsAtMostTwoHundredItems() throws NewsFailure {
    String many = "<item><title>x</title></item>".repeat(5_000);

    assertThat(read("<rss><channel>" + many + "</channel></rss>")).hasSize(RssReader.MOST_ITEMS);
  }

  @Test
  void deepAndLongFeedsEndInTime() throws NewsFailure {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read("<rss><channel><item><title>" + "<b>".repeat(50_000) + "x"));
    read("<rss><channel><item><title>x</title></item>" + "<![CDATA[".repeat(50_000));
    List<NewsDraft> items =
        read(
            "<rss><channel><item><title>"
                + "y".repeat(1 << 20)
                + "</title></item></channel></rss>");
    assertThat(items.getFirst().title()).hasSize(65_536);
  }

  private static List<NewsDraft> read(String body) throws NewsFailure {
    return READER.read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
