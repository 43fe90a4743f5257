package app.wheelhouse.faults;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A TCP proxy on this computer that breaks what passes through it, on purpose and by a seed.
///
/// It listens on a port of its own and passes every connection on to one server. [#set] changes the
/// faults while it runs; [#cutAll] ends all connections now. What it draws for a connection depends
/// on the seed and the number of the connection; text frames of a WebSocket are drawn one by one,
/// so those faults are the same twice for the same frames. Everything else hangs on how TCP cuts
/// the stream, which no seed decides.
public final class FaultProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final InetSocketAddress server;
  private final long seed;
  private final Counters counters = new Counters();
  private final List<ProxiedConnection> open = new CopyOnWriteArrayList<>();
  private volatile Faults faults = Faults.NONE;
  private volatile boolean closed;

  private FaultProxy(ServerSocket listener, InetSocketAddress server, long seed) {
    this.listener = listener;
    this.server = server;
    this.seed = seed;
  }

  /// A proxy before a server on this computer, listening at once.
  public static FaultProxy before(int port, long seed) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    FaultProxy proxy =
        new FaultProxy(new ServerSocket(0, 50, here), new InetSocketAddress(here, port), seed);
    Threads.virtual("fault-proxy-accept", proxy::accept);
    Threads.virtual("fault-proxy-drops", proxy::drop);
    return proxy;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// `http://127.0.0.1:port`, to be called instead of the server.
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  public Faults faults() {
    return faults;
  }

  /// Takes effect at once, on connections that are open too.
  public void set(Faults newFaults) {
    faults = newFaults;
    open.forEach(ProxiedConnection::wake);
  }

  /// Ends every open connection now.
  public void cutAll(Cut how) {
    open.forEach(connection -> connection.cut(how));
  }

  /// Leaves every open connection without an other end, and lets new ones pass: another network
  /// took over, and the old address is gone.
  public void strandAll() {
    open.forEach(ProxiedConnection::strand);
  }

  /// How many connections are open through it.
  public int connections() {
    return open.size();
  }

  public ProxyTally tally() {
    return counters.tally();
  }

  /// Ends everything; the port is free afterwards.
  @Override
  public void close() throws IOException {
    closed = true;
    listener.close();
    cutAll(Cut.RESET);
  }

  private void accept() {
    Supplier<Faults> newest = this::faults;
    for (long number = 1; !closed; number++) {
      try {
        Socket client = listener.accept();
        counters.opened.increment();
        SplittableRandom random = new SplittableRandom(seed * 31 + number);
        ProxiedConnection connection =
            new ProxiedConnection(client, newest, counters, random, open::remove);
        if (faults.refusing()) {
          counters.refused.increment();
          connection.cut(Cut.RESET);
          continue;
        }
        open.add(connection);
        Threads.virtual("fault-proxy-" + number, () -> connection.run(server));
      } catch (IOException _) {
        // The listener was closed, or a client was gone before it was taken.
      }
    }
  }

  private void drop() {
    SplittableRandom random = new SplittableRandom(seed);
    while (!closed) {
      Faults now = faults;
      long due = System.nanoTime() + now.dropEveryMillis() * 1_000_000;
      while (faults == now && !closed && System.nanoTime() < due) {
        LockSupport.parkNanos(Math.min(10_000_000, due - System.nanoTime()));
      }
      if (faults == now && now.dropChance() > 0) {
        for (ProxiedConnection connection : open) {
          if (random.nextDouble() < now.dropChance()) {
            connection.cut(now.cut());
          }
        }
      }
    }
  }
}
