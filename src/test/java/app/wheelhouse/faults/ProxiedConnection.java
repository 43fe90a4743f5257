package app.wheelhouse.faults;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One connection through the proxy: a pipe each way.
final class ProxiedConnection {
  private final Socket client;
  private final Socket upstream = new Socket();
  private final Supplier<Faults> faults;
  private final Counters counters;
  private final Consumer<ProxiedConnection> gone;
  private final DelayLine down;
  private final DelayLine up;
  private final FrameStream frames;
  private final AtomicBoolean over = new AtomicBoolean();

  /// @param gone told once, when it has ended
  ProxiedConnection(
      Socket client,
      Supplier<Faults> faults,
      Counters counters,
      SplittableRandom random,
      Consumer<ProxiedConnection> gone) {
    this.client = client;
    this.faults = faults;
    this.counters = counters;
    this.gone = gone;
    this.down = new DelayLine(faults, random.split());
    this.up = new DelayLine(faults, random.split());
    this.frames = new FrameStream(() -> faults.get().frames(), counters, random.split());
  }

  /// Passes on until either side ends; returns then.
  void run(InetSocketAddress server) {
    if (faults.get().blackhole()) {
      // The handshake of TCP itself succeeded here; beyond it nothing answers.
      counters.refused.increment();
      up.swallow();
      down.swallow();
    }
    try {
      client.setTcpNoDelay(true);
      if (up.isSwallowed()) {
        drain();
        return;
      }
      upstream.setTcpNoDelay(true);
      // Small, so that a server in front of a slow line feels it soon.
      upstream.setReceiveBufferSize(32_768);
      upstream.connect(server);
      Thread answers = Threads.virtual("fault-proxy-down", this::passDown);
      new Pipe(client, upstream, up, bytes -> counters.up.add(bytes), this::cut, false)
          .run(piece -> piece);
      if (!up.isSwallowed()) {
        answers.join();
      }
    } catch (IOException _) {
      // Either side is gone: both are, below.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end(Cut.CLOSE, false);
    }
  }

  private void passDown() {
    new Pipe(upstream, client, down, bytes -> counters.down.add(bytes), this::cut, true)
        .run(piece -> frames.pass(down.spoil(piece, counters)));
  }

  /// Ends it as if the line had been cut.
  void cut(Cut how) {
    end(how, true);
  }

  /// Nothing passes any more, and nobody is told.
  void strand() {
    up.swallow();
    down.swallow();
  }

  void wake() {
    up.wake();
    down.wake();
  }

  private void drain() throws IOException {
    while (client.getInputStream().skip(65_536) > 0 || client.getInputStream().read() >= 0) {
      // Nobody hears it.
    }
  }

  private void end(Cut how, boolean byUs) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    if (byUs) {
      counters.cut.increment();
    }
    up.end();
    down.end();
    close(client, how);
    close(upstream, how);
    gone.accept(this);
  }

  private static void close(Socket socket, Cut how) {
    try (socket) {
      if (how == Cut.RESET && !socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException _) {
      // Closed already.
    }
  }
}
