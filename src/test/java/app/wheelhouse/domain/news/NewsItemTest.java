package app.wheelhouse.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.domain.untrusted.Cleanliness;
import app.wheelhouse.testing.HostileTexts;
import app.wheelhouse.testing.HostileTexts.Hostile;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsItemTest {
  private static final long NOW = 1_750_000_000_000L;

  static List<Hostile> hostile() {
    return HostileTexts.all();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a9AnItemIsCleanWhateverItWasMadeOf(Hostile hostile) {
    String text = hostile.text();
    NewsItem item =
        draft(text, "Bitcoin " + text, text, "https://" + text).item(NOW, new TreeSet<>()).get();

    Cleanliness.check(item.title(), false);
    Cleanliness.check(item.source(), false);
    Cleanliness.check(item.summary(), true);
    assertThat(item.title()).hasSizeLessThanOrEqualTo(2 * NewsItem.LONGEST_TITLE);
    assertThat(item.url()).matches("|https?://[!-~]+");
    assertThat(item.id()).matches("[0-9a-f]{32}");
    item.warnings().forEach(warning -> Cleanliness.check(warning, false));
    assertThat(item.warnings()).hasSizeGreaterThanOrEqualTo(hostile.flags().size());
  }

  @Test
  void aTitleOfNothingIsNoItem() {
    assertThat(draft("Wire", "\u200b <b></b> \u001b[0m", "Text", "").item(NOW, new TreeSet<>()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Bitcoin hits $100K!,      'BITCOIN  hits $100k',              Wire,     true
          Bitcoin hits $100K,       Bitcoin hits $100K - CoinDesk,      CoinDesk, true
          Bitcoin hits $100K,       Bitcoin hits $100K | Other,         CoinDesk, false
          Bitcoin hits $100K,       Bitcoin hits $101K,                 Wire,     false
          Bitcoin up 5%,            Bitcoin up 5,                       Wire,     false
          ***,                      '!!!',                              Wire,     false
          """)
  void knowsTheSameTitle(String one, String other, String source, boolean same) {
    String first = id(one, "First");
    String second = id(other, source);

    assertThat(first.equals(second)).isEqualTo(same);
  }

  @Test
  void datesOfTheFutureAndNoneAreNow() {
    assertThat(published(NOW + 86_400_000)).isEqualTo(NOW);
    assertThat(published(0)).isEqualTo(NOW);
    assertThat(published(NOW - 5)).isEqualTo(NOW - 5);
  }

  @Test
  void symbolsAndWarningsCannotBeChanged() {
    TreeSet<String> symbols = new TreeSet<>(List.of("SOL", "BTC"));
    NewsItem item = draft("Wire", "Calm", "", "").item(NOW, symbols).get();
    symbols.clear();

    assertThat(item.symbols()).containsExactly("BTC", "SOL");
    assertThatThrownBy(() -> item.symbols().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(item.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///c:/keys",
        "ftp://example.com/x",
        "https://coindesk.com@evil.example/",
        "https://user:pass@example.com/",
        "https://xn.\u0430pple.com/",
        "https://example.com/a b",
        "https://example.com/\u202egpj",
        "https://example.com/<script>",
        "https://example.com/\"onclick",
        "https://2130706433/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "//example.com/",
        "https:/example.com",
        "https://example.com\\@evil.example",
        "https://-bad.example.com/",
        "",
      })
  void showsNoAddressThatIsNotWhatItSeems(String address) {
    assertThat(WebAddress.plain(address)).isEmpty();
  }

  @Test
  void showsPlainAddresses() {
    assertThat(
            List.of(
                "https://www.coindesk.com/markets/2026/01/02/a-b_c?x=1&y=%20#top",
                "http://example.com", "HTTPS://Example.COM:8443/A;b,c(d)"))
        .allSatisfy(address -> assertThat(WebAddress.plain(address)).contains(address));
    assertThat(WebAddress.plain("https://example.com/" + "a".repeat(500))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://www.Example.com/a/,                       example.com/a
          http://example.com/a?utm_source=rss&utm_medium=x, example.com/a
          https://example.com/a?id=7&utm_source=rss#top,    example.com/a?id=7
          https://example.com/a?utm_source=rss&id=7,        example.com/a?id=7
          https://example.com,                              example.com
          """)
  void knowsThePageBehindAnAddress(String address, String key) {
    assertThat(WebAddress.key(address)).isEqualTo(key);
  }

  private static String id(String title, String source) {
    return draft(source, title, "", "").item(NOW, new TreeSet<>()).get().id();
  }

  private static long published(long time) {
    return new NewsItem(
            "x", "s", "t", "", "", time, NOW, Collections.emptySortedSet(), List.of(), null)
        .publishedAt();
  }

  private static NewsDraft draft(String source, String title, String summary, String url) {
    return new NewsDraft(source, title, summary, url, 0, List.of(), null);
  }
}
