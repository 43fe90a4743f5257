package app.wheelhouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy before a plain server that says back what it hears.
class FaultProxyTest {
  private static final byte[] HELLO = "hello through the proxy".getBytes(StandardCharsets.US_ASCII);
  private static final long MILLI = 1_000_000;

  private ServerSocket server;
  private FaultProxy proxy;

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Threads.virtual("echo", this::serve);
    proxy = FaultProxy.before(server.getLocalPort(), 7);
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void withoutFaultsEveryByteComesBackAndTheEndIsPassedOn() throws IOException {
    byte[] much = new byte[3_000_000];
    new SplittableRandom(1).nextBytes(much);
    try (Socket client = client()) {
      Threads.virtual("talks", () -> say(client, much));
      assertThat(client.getInputStream().readAllBytes()).isEqualTo(much);
    }
    assertThat(proxy.tally().down()).isEqualTo(much.length);
    assertThat(proxy.tally().up()).isEqualTo(much.length);
    Awaiting.until("the connection is forgotten", () -> proxy.connections() == 0);
    assertThat(proxy.tally().cut()).isZero();
  }

  @Test
  void latencyHoldsEachDirectionAndJitterNeverReorders() throws IOException {
    proxy.set(Faults.delayed(100, 40));
    try (Socket client = client()) {
      for (int i = 0; i < 5; i++) {
        long began = System.nanoTime();
        client.getOutputStream().write(HELLO);
        assertThat(client.getInputStream().readNBytes(HELLO.length)).isEqualTo(HELLO);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(200 * MILLI);
      }
    }
  }

  @Test
  void bandwidthIsKept() throws IOException {
    proxy.set(Faults.slow(20_000));
    byte[] some = new byte[10_000];
    try (Socket client = client()) {
      long began = System.nanoTime();
      Threads.virtual("talks", () -> say(client, some));
      assertThat(client.getInputStream().readAllBytes()).hasSize(some.length);
      // Up and down pace one after the other, but overlap: half a second at least.
      assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(480 * MILLI);
    }
  }

  @Test
  void isCutAfterExactlySoManyBytesWithAReset() throws IOException {
    proxy.set(Faults.cutAfter(1_000, Cut.RESET));
    try (Socket client = client()) {
      client.getOutputStream().write(new byte[5_000]);
      InputStream in = client.getInputStream();
      int[] read = {0};
      assertThatThrownBy(
              () -> {
                while (in.read() >= 0) {
                  read[0]++;
                }
              })
          .isInstanceOf(IOException.class);
      // A reset throws away what was not read yet: never more than was let through.
      assertThat(read[0]).isLessThanOrEqualTo(1_000);
    }
    assertThat(proxy.tally().down()).isEqualTo(1_000);
    assertThat(proxy.tally().cut()).isEqualTo(1);
  }

  @Test
  void isCutWithFinWhenAsked() throws IOException {
    try (Socket client = client()) {
      client.getOutputStream().write(HELLO);
      assertThat(client.getInputStream().readNBytes(HELLO.length)).isEqualTo(HELLO);
      proxy.cutAll(Cut.CLOSE);
      assertThat(client.getInputStream().read()).isNegative();
    }
  }

  @Test
  void stalledBytesComeLaterAndNoneIsLost() throws IOException {
    try (Socket client = client()) {
      proxy.set(Faults.stall());
      client.getOutputStream().write(HELLO);
      assertIsSilent(client);
      proxy.set(Faults.NONE);
      assertThat(client.getInputStream().readNBytes(HELLO.length)).isEqualTo(HELLO);
    }
  }

  @Test
  void aHalfOpenConnectionNeverSpeaksAgainThoughTheNetworkIsBack() throws IOException {
    try (Socket old = client()) {
      old.getOutputStream().write(HELLO);
      assertThat(old.getInputStream().readNBytes(HELLO.length)).isEqualTo(HELLO);
      proxy.set(Faults.halfOpen());
      old.getOutputStream().write(HELLO);
      assertIsSilent(old);
      try (Socket lost = client()) {
        lost.getOutputStream().write(HELLO);
        assertIsSilent(lost);
        proxy.set(Faults.NONE);
        assertIsSilent(lost);
      }
      old.getOutputStream().write(HELLO);
      assertIsSilent(old);
      try (Socket fresh = client()) {
        fresh.getOutputStream().write(HELLO);
        assertThat(fresh.getInputStream().readNBytes(HELLO.length)).isEqualTo(HELLO);
      }
    }
  }

  @Test
  void refusedConnectionsAreReset() throws IOException {
    proxy.set(Faults.refuse());
    try (Socket client = client()) {
      assertThatThrownBy(
              () -> {
                client.getOutputStream().write(HELLO);
                client.getInputStream().readNBytes(1);
                client.getOutputStream().write(HELLO);
              })
          .isInstanceOf(IOException.class);
    }
    Awaiting.until("it is counted", () -> proxy.tally().refused() == 1);
  }

  @Test
  void dropsComeBySeedAndChance() throws IOException {
    proxy.set(Faults.dropping(0.5, 10, Cut.RESET));
    try (Socket client = client()) {
      client.getOutputStream().write(HELLO);
      assertThatThrownBy(() -> client.getInputStream().readAllBytes())
          .isInstanceOf(IOException.class);
    }
    assertThat(proxy.tally().cut()).isEqualTo(1);
  }

  @Test
  void garbageChangesBytesAndNotTheirNumber() throws IOException {
    proxy.set(Faults.garbage(1));
    try (Socket client = client()) {
      client.getOutputStream().write(HELLO);
      client.shutdownOutput();
      byte[] back = client.getInputStream().readAllBytes();
      assertThat(back).hasSameSizeAs(HELLO).isNotEqualTo(HELLO);
    }
    assertThat(proxy.tally().garbled()).isPositive();
  }

  private Socket client() throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout(20_000);
    return client;
  }

  /// Nothing comes for a while; the only place where a span of silence is what is meant.
  private static void assertIsSilent(Socket client) throws IOException {
    client.setSoTimeout(120);
    assertThatThrownBy(() -> client.getInputStream().read())
        .isInstanceOf(java.net.SocketTimeoutException.class);
    client.setSoTimeout(20_000);
  }

  private static void say(Socket client, byte[] bytes) {
    try {
      client.getOutputStream().write(bytes);
      client.shutdownOutput();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket taken = server.accept();
        Threads.virtual("echoes", () -> echo(taken));
      } catch (IOException _) {
        // Closed.
      }
    }
  }

  private static void echo(Socket taken) {
    try (taken) {
      taken.getInputStream().transferTo(taken.getOutputStream());
    } catch (IOException _) {
      // The proxy cut it.
    }
  }
}
