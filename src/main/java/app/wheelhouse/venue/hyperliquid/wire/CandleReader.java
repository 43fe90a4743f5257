package app.wheelhouse.venue.hyperliquid.wire;

import java.util.ArrayList;
import java.util.List;

/// Reads candles: `{t,T,s,i,o,c,h,l,v,n}`, one or a list of them.
final class CandleReader {
  List<WireCandle> read(JsonScanner in) throws MalformedMessage {
    if (in.peek() == '{') {
      return List.of(one(in));
    }
    List<WireCandle> candles = new ArrayList<>();
    in.openArray();
    while (in.nextElement()) {
      candles.add(one(in));
    }
    return List.copyOf(candles);
  }

  private static WireCandle one(JsonScanner in) throws MalformedMessage {
    String coin = null;
    String interval = null;
    long open = -1;
    long close = -1;
    long trades = 0;
    double first = Double.NaN;
    double high = Double.NaN;
    double low = Double.NaN;
    double last = Double.NaN;
    double volume = Double.NaN;
    in.openObject();
    while (in.nextField()) {
      // Names of one character are that character.
      switch (Math.clamp(in.key(), -1, 256)) {
        case 't' -> open = in.whole();
        case 'T' -> close = in.whole();
        case 's' -> coin = in.symbol();
        case 'i' -> interval = in.symbol();
        case 'o' -> first = in.decimal();
        case 'c' -> last = in.decimal();
        case 'h' -> high = in.decimal();
        case 'l' -> low = in.decimal();
        case 'v' -> volume = in.size();
        case 'n' -> trades = in.whole();
        default -> in.unknown();
      }
    }
    if (coin == null || interval == null || open < 0) {
      throw new MalformedMessage("A candle without coin, interval or time");
    }
    if (Double.isNaN(first + high + low + last + volume)) {
      throw new MalformedMessage("A candle without one of its prices or its volume");
    }
    return new WireCandle(coin, interval, open, close, first, high, low, last, volume, trades);
  }
}
