package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatRequest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers with another status than 200: which kind each is, and what the trader reads.
class RefusalsTest {
  private static final ChatRequest FREE = new ChatRequest("", "hi", "", 9, 0.2, 7, 20_000);

  private final ModelBench bench;

  RefusalsTest() throws IOException {
    bench = new ModelBench();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private ChatFailure failure(BackEnd backEnd) {
    return ModelBench.failure(bench.model(backEnd, "m-1"), FREE, bench.watch());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OLLAMA     | 404 | {"error":"model 'm-1' not found"}                                   | NO_MODEL     | ollama pull m-1
          OLLAMA     | 404 | 404 page not found                                                  | REFUSED      | correct its address in Settings > AI
          OLLAMA     | 400 | {"error":"invalid options"}                                         | REFUSED      | invalid options
          OLLAMA     | 500 | {"error":"cuda out of memory"}                                      | SERVER       | cuda out of memory
          OPENAI     | 401 | {"error":{"message":"Incorrect API key"}}                           | KEY_REFUSED  | put a valid one in Settings > AI
          OPENAI     | 429 | {"error":{"code":"insufficient_quota","message":"quota"}}           | NO_CREDIT    | top it up
          OPENAI     | 404 | {"error":{"code":"model_not_found","message":"The model m-1 …"}}    | NO_MODEL     | choose another in Settings > AI
          OPENAI     | 404 | <html>nothing here</html>                                           | NOT_A_REPLY  | web page
          OPENAI     | 302 | moved                                                               | NOT_A_REPLY  | correct its address
          OPENAI     | 502 | <html>bad gateway</html>                                            | SERVER       | (502)
          OPENAI     | 408 | {"error":{"message":"slow"}}                                        | TIMEOUT      | next look
          OPENAI     | 413 | {"error":{"message":"too big"}}                                     | REFUSED      | too big
          OPENROUTER | 400 | {"error":{"code":400,"message":"m-1 is not a valid model ID"}}      | NO_MODEL     | choose another
          OPENROUTER | 404 | {"error":{"code":404,"message":"No endpoints found for m-1."}}      | NO_MODEL     | choose another
          OPENROUTER | 402 | {"error":{"code":402,"message":"Insufficient credits"}}             | NO_CREDIT    | top it up
          OPENROUTER | 403 | {"error":{"code":403,"message":"your input was flagged"}}           | REFUSED      | flagged
          ANTHROPIC  | 400 | {"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}} | NO_CREDIT | top it up
          ANTHROPIC  | 404 | {"error":{"type":"not_found_error","message":"model: m-1"}}         | NO_MODEL     | choose another
          ANTHROPIC  | 403 | {"error":{"type":"permission_error","message":"not yours"}}         | KEY_REFUSED  | not yours
          ANTHROPIC  | 529 | {"error":{"type":"overloaded_error","message":"Overloaded"}}        | SERVER       | asked again
          """)
  void eachStatusIsItsKindAndSaysWhatToDo(
      BackEnd backEnd, int status, String body, Kind kind, String says) {
    bench.refuses(status, body);
    ChatFailure failure = failure(backEnd);
    assertThat(failure.kind()).as(failure.sentence()).isEqualTo(kind);
    assertThat(failure.sentence()).contains(says).doesNotContain("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12                            | 12000
          1.5                           | 1500
          Mon, 24 Nov 2025 16:00:30 GMT | 30000
          soon                          | 0
          999999                        | 3600000
          """)
  void tooManyQuestionsTellHowLongToWait(String header, long millis) {
    bench.refuses(429, "{\"error\":\"too many\"}", "Retry-After", header);
    ChatFailure failure = failure(BackEnd.OLLAMA);
    assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
    assertThat(failure.retryAfterMillis()).isEqualTo(millis);
  }

  @Test
  void redirectIsNotFollowed() {
    bench.refuses(307, "", "Location", "http://127.0.0.1:1/elsewhere");
    assertThat(failure(BackEnd.OLLAMA).kind()).isEqualTo(Kind.NOT_A_REPLY);
    assertThat(bench.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void serverThatWantsTheQuestionAgainAtOnceDoesNotGetIt() {
    bench.refuses(503, "{\"error\":\"restarting\"}", "Retry-After", "0");
    assertThat(failure(BackEnd.OLLAMA).kind()).isEqualTo(Kind.SERVER);
    assertThat(bench.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void errorTextIsShortAndPlain() {
    bench.refuses(500, "{\"error\":\"bad\\u001b[31m\\u202e thing\\n" + "x".repeat(5_000) + "\"}");
    String sentence = failure(BackEnd.OLLAMA).sentence();
    assertThat(sentence).hasSizeLessThan(300).contains("bad [31m thing x").contains("…");
    assertThat(sentence.chars()).noneMatch(Character::isISOControl);
  }
}
