package app.wheelhouse.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.wheelhouse.domain.news.NewsDraft;
import app.wheelhouse.domain.news.Tone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoPanicReaderTest {
  private static final CryptoPanicReader READER = new CryptoPanicReader("CryptoPanic");

  @Test
  void readsVersionOne() throws NewsFailure {
    assertThat(
            read(
                """
                {"count":1,"next":null,"results":[{"kind":"news","domain":"wire.example",
                 "source":{"title":"The Wire","region":"en","domain":"wire.example"},
                 "title":"ETH &amp; SOL rise","published_at":"2025-06-03T09:39:21Z","id":78897,
                 "url":"https://cryptopanic.example/news/78897/x",
                 "currencies":[{"code":"ETH","title":"Ethereum"},{"code":"SOL"}],
                 "votes":{"negative":1,"positive":5,"important":2,"toxic":0}}]}
                """))
        .containsExactly(
            new NewsDraft(
                "The Wire via CryptoPanic",
                "ETH &amp; SOL rise",
                "",
                "https://cryptopanic.example/news/78897/x",
                1_748_943_561_000L,
                List.of("ETH", "SOL"),
                Tone.POSITIVE));
  }

  @Test
  void readsVersionTwo() throws NewsFailure {
    assertThat(
            read(
                """
                {"next":"https://x","previous":null,"results":[{"id":1,"slug":"x","title":"Calm",
                 "description":"Nothing happens.","published_at":null,
                 "created_at":"2025-06-03T09:39:21.123Z","original_url":"https://wire.example/1",
                 "url":"https://cryptopanic.example/1","source":{"domain":"wire.example"},
                 "instruments":[{"code":"BTC","price_in_usd":1e400}],"votes":null,
                 "content":{"clean":"Longer"},"panic_score":12}]}
                """))
        .containsExactly(
            new NewsDraft(
                "wire.example via CryptoPanic",
                "Calm",
                "Nothing happens.",
                "https://wire.example/1",
                1_748_943_561_000L,
                List.of("BTC"),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, 1,
          2, 0,
          3, 0, POSITIVE
          4, 2, POSITIVE
          3, 2, NEUTRAL
          2, 4, NEGATIVE
          -9, 20,
          2147483647, 2147483647, NEUTRAL
          """)
  void aToneTakesVotes(int good, int bad, Tone tone) throws NewsFailure {
    NewsDraft item =
        read("{\"results\":[{\"votes\":{\"positive\":" + good + ",\"negative\":" + bad + "}}]}")
            .getFirst();

    assertThat(item.tone()).isEqualTo(tone);
  }

  @Test
  void takesNothingOfTheWrongKind() throws NewsFailure {
    List<NewsDraft> items =
        read(
            """
            {"results":[null,7,"x",[],{"title":{"a":1},"url":3,"source":"s","currencies":"BTC",
             "votes":{"positive":"many"},"published_at":5}]}
            """);

    assertThat(items).containsExactly(new NewsDraft("CryptoPanic", "", "", "", 0, List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "{",
        "[]",
        "{}",
        "{\"results\":{}}",
        "{\"status\":\"Incomplete\"}"
      })
  void saysWhatIsNoAnswer(String body) {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read(body))
        .withMessageStartingWith("CryptoPanic ");
  }

  @Test
  void deepJsonIsRefused() {
    assertThatExceptionOfType(NewsFailure.class)
        .isThrownBy(() -> read("{\"results\":" + "[".repeat(100_000)));
  }

  private static List<NewsDraft> read(String body) throws NewsFailure {
    return READER.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
