package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.MalformedMessage;
import app.wheelhouse.venue.hyperliquid.wire.SocketDecoder;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage;
import org.jspecify.annotations.Nullable;

/// The socket of one attempt of an [AccountLink]: messages are read on the socket's own thread and
/// heard under the link's lock, as long as the link has not left it for another.
final class AccountSocket implements HyperliquidSocket.Ear {
  /// How long the other end has to answer a goodbye.
  private static final long GOODBYE_MILLIS = 1_000;

  private final AccountLink link;
  private final int longest;
  private @Nullable SocketDecoder decoder;
  private @Nullable HyperliquidSocket socket;

  AccountSocket(AccountLink link, int longest) {
    this.link = link;
    this.longest = longest;
  }

  void open(AccountWire wire) {
    decoder = new SocketDecoder(wire.drift());
    socket = HyperliquidSocket.open(wire.client(), wire.address(), this);
  }

  /// False when the socket takes nothing any more.
  boolean send(String message) {
    HyperliquidSocket open = socket;
    return open != null && open.send(message);
  }

  /// Ends it.
  ///
  /// @param politely with a goodbye, for which it may take a moment
  void leave(boolean politely, FeedThreads threads) {
    HyperliquidSocket open = socket;
    if (open == null) {
      return;
    }
    if (politely) {
      open.close();
      threads.later(GOODBYE_MILLIS, open::abort);
    } else {
      open.abort();
    }
  }

  @Override
  public void opened() {
    link.from(this, link::opened);
  }

  @Override
  public void text(String text) {
    SocketDecoder reader = decoder;
    if (reader == null) {
      return;
    }
    if (text.length() > longest) {
      link.from(this, () -> link.unreadable("a message of " + text.length() + " characters"));
      return;
    }
    try {
      SocketMessage message = reader.decode(text);
      link.from(this, () -> link.take(message));
    } catch (MalformedMessage | RuntimeException unreadable) {
      // Whatever a message is made of, it must not end the thread that reads the next one.
      link.from(this, () -> link.unreadable(String.valueOf(unreadable.getMessage())));
    }
  }

  @Override
  public void binary(int bytes) {
    link.from(this, () -> link.unreadable("a message of " + bytes + " bytes"));
  }

  @Override
  public void ended(String reason) {
    link.from(this, () -> link.ended(reason));
  }
}
