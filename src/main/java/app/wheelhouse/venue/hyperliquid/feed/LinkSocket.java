package app.wheelhouse.venue.hyperliquid.feed;

import org.jspecify.annotations.Nullable;

/// The socket of one attempt of a link. Its messages are read on the socket's thread and heard
/// under the feed's lock, as long as the link has not left it for another.
final class LinkSocket implements HyperliquidSocket.Ear {
  /// How long the other end has to answer a goodbye.
  private static final long GOODBYE_MILLIS = 1_000;

  private final LinkKit kit;
  private final Link link;
  private final FrameReader reader;
  private @Nullable HyperliquidSocket socket;

  LinkSocket(LinkKit kit, Link link) {
    this.kit = kit;
    this.link = link;
    this.reader = new FrameReader(kit.coins(), kit.drift(), kit.settings().limits().frameChars());
  }

  void open() {
    socket = HyperliquidSocket.open(kit.client(), kit.address(), this);
  }

  /// False when the socket takes nothing any more.
  boolean send(String message) {
    HyperliquidSocket open = socket;
    return open != null && open.send(message);
  }

  /// Ends it.
  ///
  /// @param politely with a goodbye, for which it may take a moment
  void leave(boolean politely) {
    HyperliquidSocket open = socket;
    if (open == null) {
      return;
    }
    if (politely) {
      open.close();
      kit.threads().later(GOODBYE_MILLIS, open::abort);
    } else {
      open.abort();
    }
  }

  @Override
  public void opened() {
    heard(() -> link.on(new ConnectionEvent.Opened()));
  }

  @Override
  public void text(String message) {
    FrameReader.Frame frame = reader.read(message, kit.clock());
    heard(() -> link.take(frame));
  }

  @Override
  public void binary(int bytes) {
    heard(() -> link.take(new FrameReader.Unreadable("a message of " + bytes + " bytes")));
  }

  @Override
  public void ended(String reason) {
    heard(() -> link.on(new ConnectionEvent.Lost(reason)));
  }

  private void heard(Runnable task) {
    kit.locked(() -> {
      if (link.isOn(this)) {
        task.run();
      }
    });
  }
}
