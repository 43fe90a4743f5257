package app.wheelhouse.advisor.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatFailure.Kind;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A call that is ended while its answer comes.
class CancelTest {
  private static final String BEGINNING =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n"
          + "{\"model\":\"m\",\"message\":{\"content\":\"Let me\"},\"done\":false}\n";

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch left = new CountDownLatch(1);
  private final Cancellation cancellation = new Cancellation();

  CancelTest() throws IOException {
    Threads.virtual("says-half", this::sayHalf);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /// Begins an answer and then only waits for the other side to leave.
  private void sayHalf() {
    try (Socket socket = server.accept()) {
      byte[] read = new byte[8_192];
      int first = socket.getInputStream().read(read);
      socket.getOutputStream().write(BEGINNING.getBytes(StandardCharsets.UTF_8));
      while (first >= 0) {
        first = socket.getInputStream().read(read);
      }
    } catch (IOException _) {
      // Reset: it left.
    }
    left.countDown();
  }

  private ChatFailure asked(ChatWatch watch) {
    String url = "http://127.0.0.1:" + server.getLocalPort();
    return ModelBench.failure(
        ModelBench.model(BackEnd.OLLAMA, "m", url), ModelBench.REQUEST, watch);
  }

  @Test
  void endsWithinTheStreamAndLeavesTheServer() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<ChatFailure> failure = new CompletableFuture<>();
    ChatWatch watch = new ChatWatch(_ -> begun.countDown(), cancellation);
    Threads.virtual("asks", () -> failure.complete(asked(watch)));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    cancellation.cancel();
    assertThat(failure.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(left.await(20, TimeUnit.SECONDS)).as("the connection was closed").isTrue();
  }

  @Test
  void cancelledBeforeItBeginsAsksNobody() {
    cancellation.cancel();
    assertThat(asked(new ChatWatch(_ -> {}, cancellation)).kind()).isEqualTo(Kind.CANCELLED);
    assertThat(left.getCount()).isEqualTo(1);
  }

  @Test
  void threadThatIsToldToEndEndsTheCall() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<ChatFailure> failure = new CompletableFuture<>();
    ChatWatch watch = new ChatWatch(_ -> begun.countDown(), cancellation);
    Thread asking = Threads.virtual("asks", () -> failure.complete(asked(watch)));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    asking.interrupt();
    assertThat(failure.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.CANCELLED);
  }
}
