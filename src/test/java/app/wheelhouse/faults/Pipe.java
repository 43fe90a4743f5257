package app.wheelhouse.faults;

import app.wheelhouse.support.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// One direction of a connection: reads here, writes there, and on the way waits, paces and cuts.
final class Pipe {
  private static final long SECOND = 1_000_000_000L;

  private final Socket from;
  private final Socket to;
  private final DelayLine line;
  private final LongConsumer counted;
  private final Consumer<Cut> cut;
  private final boolean down;
  private long sent;
  private long free = System.nanoTime();

  /// @param counted bytes as they are passed on
  /// @param cut ends the connection
  /// @param down whether this is what the server says: only that is cut after so many bytes
  Pipe(
      Socket from,
      Socket to,
      DelayLine line,
      LongConsumer counted,
      Consumer<Cut> cut,
      boolean down) {
    this.from = from;
    this.to = to;
    this.line = line;
    this.counted = counted;
    this.cut = cut;
    this.down = down;
  }

  /// Passes on until the sender ends, then tells the receiver so; returns then.
  ///
  /// @param change what is done to each piece; an empty one is not passed on
  void run(UnaryOperator<byte[]> change) {
    Thread writer = Threads.virtual("fault-proxy-writer", this::write);
    byte[] buffer = new byte[16_384];
    try {
      InputStream in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        byte[] piece = change.apply(Arrays.copyOf(buffer, read));
        if (piece.length > 0) {
          line.put(piece);
        }
      }
      line.finish();
      if (!line.isSwallowed()) {
        writer.join();
      }
    } catch (IOException _) {
      // The sender was reset: so is the receiver.
      if (!line.isSwallowed()) {
        cut.accept(Cut.RESET);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      OutputStream out = to.getOutputStream();
      for (byte[] piece = line.take(); piece != null; piece = line.take()) {
        if (!write(out, piece)) {
          return;
        }
      }
      // A cut line says nothing more, not even goodbye.
      if (!line.isOver()) {
        to.shutdownOutput();
      }
    } catch (IOException _) {
      cut.accept(Cut.RESET);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean write(OutputStream out, byte[] piece) throws IOException {
    int at = 0;
    while (at < piece.length) {
      Faults now = line.faults();
      int length = piece.length - at;
      if (now.bytesPerSecond() > 0) {
        length = (int) Math.min(length, Math.max(1, now.bytesPerSecond() / 50));
        pace(length, now.bytesPerSecond());
      }
      boolean last = down && now.cutAfterBytes() > 0 && sent + length >= now.cutAfterBytes();
      if (last) {
        length = (int) Math.max(0, now.cutAfterBytes() - sent);
      }
      out.write(piece, at, length);
      out.flush();
      counted.accept(length);
      sent += length;
      at += length;
      if (last) {
        cut.accept(now.cut());
        return false;
      }
    }
    return true;
  }

  private void pace(int bytes, long bytesPerSecond) {
    long now = System.nanoTime();
    free = Math.max(free, now) + bytes * SECOND / bytesPerSecond;
    while (System.nanoTime() < free) {
      LockSupport.parkNanos(free - System.nanoTime());
    }
  }
}
