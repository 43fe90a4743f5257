package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Candles;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Pong;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Unknown;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.VenueError;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the messages of one connection: market data in place into primitives, account messages
/// through a tree. Not thread-safe: one decoder a connection's thread, its buffers are used again.
public final class SocketDecoder {
  private static final int NOWHERE = -1;

  private final DriftCounter drift;
  private final JsonScanner in;
  private final BookReader books = new BookReader();
  private final TradesReader trades = new TradesReader();
  private final BestPricesReader bestPrices = new BestPricesReader();
  private final ContextReader contexts = new ContextReader();
  private final CandleReader candles = new CandleReader();
  private final MidsReader mids = new MidsReader();
  private final AccountMessages accounts;

  /// @param drift where fields and channels that we do not know are counted
  public SocketDecoder(DriftCounter drift) {
    this.drift = drift;
    this.in = new JsonScanner(drift);
    this.accounts = new AccountMessages(drift);
  }

  /// One message.
  ///
  /// @throws MalformedMessage when it cannot be read; the next message can be
  public SocketMessage decode(String text) throws MalformedMessage {
    in.load(text, "message");
    in.openObject();
    String channel = null;
    SocketMessage message = null;
    int data = NOWHERE;
    while (in.nextField()) {
      long key = in.key();
      if (key == Key.CHANNEL) {
        channel = in.symbol();
      } else if (key == Key.DATA && channel != null) {
        message = read(channel);
        in.name("message");
      } else if (key == Key.DATA) {
        data = in.mark();
        in.skip();
      } else {
        in.unknown();
      }
    }
    in.finish();
    return message == null ? late(channel, data) : message;
  }

  /// The same from UTF-8.
  ///
  /// @throws MalformedMessage when it cannot be read
  public SocketMessage decode(byte[] text) throws MalformedMessage {
    return decode(new String(text, StandardCharsets.UTF_8));
  }

  /// The channel stood behind the data, or there is no data.
  private SocketMessage late(@Nullable String channel, int data) throws MalformedMessage {
    if (channel == null) {
      throw new MalformedMessage("A message without a channel");
    }
    if (data != NOWHERE) {
      in.rewind(data);
      return read(channel);
    }
    if (channel.equals("pong")) {
      return new Pong();
    }
    if (accounts.knows(channel) || isMarket(channel) || channel.equals("error")) {
      throw new MalformedMessage("A message of " + cut(channel) + " without data");
    }
    return unknown(channel);
  }

  private SocketMessage read(String channel) throws MalformedMessage {
    in.name(cut(channel));
    return switch (channel) {
      case "l2Book" -> books.read(in);
      case "trades" -> trades.read(in);
      case "bbo" -> bestPrices.read(in);
      case "activeAssetCtx" -> contexts.one(in);
      case "allDexsAssetCtxs" -> contexts.ofAllDexes(in);
      case "assetCtxs" -> contexts.ofOneDex(in);
      case "candle" -> new Candles(candles.read(in));
      case "allMids" -> mids.wrapped(in);
      case "error" -> new VenueError(in.peek() == '"' ? in.symbol() : in.raw());
      case "pong" -> {
        in.skip();
        yield new Pong();
      }
      default -> {
        String data = in.raw();
        yield accounts.knows(channel) ? accounts.read(channel, data) : unknown(channel);
      }
    };
  }

  private static boolean isMarket(String channel) {
    return switch (channel) {
      case "l2Book",
          "trades",
          "bbo",
          "activeAssetCtx",
          "allDexsAssetCtxs",
          "assetCtxs",
          "candle",
          "allMids" ->
          true;
      default -> false;
    };
  }

  /// A name of theirs for a sentence of ours.
  private static String cut(String channel) {
    return channel.length() > 40 ? channel.substring(0, 40) + '…' : channel;
  }

  private Unknown unknown(String channel) {
    drift.count("channel " + channel);
    return new Unknown(channel);
  }
}
