package app.wheelhouse.venue.hyperliquid.wire;

import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.AllContexts;
import app.wheelhouse.venue.hyperliquid.wire.SocketMessage.Contexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads contexts of instruments. A number that is absent, null or none is NaN: what is made of it
/// is for the feed's filter to say.
final class ContextReader {
  private static final int FUNDING = 0;
  private static final int OPEN_INTEREST = 1;
  private static final int PREV_DAY = 2;
  private static final int NOTIONAL = 3;
  private static final int VOLUME = 4;
  private static final int PREMIUM = 5;
  private static final int ORACLE = 6;
  private static final int MARK = 7;
  private static final int MID = 8;
  private static final int IMPACT_BID = 9;
  private static final int IMPACT_ASK = 10;

  private final double[] n = new double[11];

  /// `{coin,ctx}`.
  Contexts one(JsonScanner in) throws MalformedMessage {
    String coin = null;
    AssetContext context = null;
    in.openObject();
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "coin" -> coin = in.symbol();
        case "ctx" -> context = context(in);
        default -> in.unknown();
      }
    }
    if (coin == null || context == null) {
      throw new MalformedMessage("A context without coin or values");
    }
    return new Contexts(coin, context);
  }

  /// `{ctxs:[[dex,[…]]…]}` of all dexes.
  AllContexts ofAllDexes(JsonScanner in) throws MalformedMessage {
    SortedMap<String, List<AssetContext>> byDex = new TreeMap<>();
    in.openObject();
    while (in.nextField()) {
      if (!in.fieldName().equals("ctxs")) {
        in.unknown();
        continue;
      }
      in.openArray();
      while (in.nextElement()) {
        dex(in, byDex);
      }
    }
    return new AllContexts(byDex);
  }

  private void dex(JsonScanner in, SortedMap<String, List<AssetContext>> byDex)
      throws MalformedMessage {
    String dex = null;
    List<AssetContext> contexts = null;
    in.openArray();
    while (in.nextElement()) {
      if (dex == null) {
        dex = in.symbol();
      } else if (contexts == null) {
        contexts = list(in);
      } else {
        in.skip();
      }
    }
    if (dex == null || contexts == null) {
      throw new MalformedMessage("Contexts without dex or values");
    }
    byDex.put(dex, contexts);
  }

  /// `{dex,ctxs:[…]}` of one dex.
  AllContexts ofOneDex(JsonScanner in) throws MalformedMessage {
    String dex = "";
    List<AssetContext> contexts = null;
    in.openObject();
    while (in.nextField()) {
      switch (in.fieldName()) {
        case "dex" -> dex = in.symbol();
        case "ctxs" -> contexts = list(in);
        default -> in.unknown();
      }
    }
    if (contexts == null) {
      throw new MalformedMessage("Contexts without values");
    }
    SortedMap<String, List<AssetContext>> byDex = new TreeMap<>();
    byDex.put(dex, contexts);
    return new AllContexts(byDex);
  }

  /// `[ctx…]`.
  List<AssetContext> list(JsonScanner in) throws MalformedMessage {
    List<AssetContext> contexts = new ArrayList<>();
    in.openArray();
    while (in.nextElement()) {
      contexts.add(context(in));
    }
    return List.copyOf(contexts);
  }

  private AssetContext context(JsonScanner in) throws MalformedMessage {
    Arrays.fill(n, Double.NaN);
    in.openObject();
    while (in.nextField()) {
      int row =
          switch (in.fieldName()) {
            case "funding" -> FUNDING;
            case "openInterest" -> OPEN_INTEREST;
            case "prevDayPx" -> PREV_DAY;
            case "dayNtlVlm" -> NOTIONAL;
            case "dayBaseVlm" -> VOLUME;
            case "premium" -> PREMIUM;
            case "oraclePx" -> ORACLE;
            case "markPx" -> MARK;
            case "midPx" -> MID;
            case "impactPxs" -> IMPACT_BID;
            default -> -1;
          };
      if (row < 0) {
        in.unknown();
      } else if (row == IMPACT_BID) {
        impact(in);
      } else {
        n[row] = in.decimalOrNaN();
      }
    }
    return new AssetContext(
        n[FUNDING],
        n[OPEN_INTEREST],
        n[PREV_DAY],
        n[NOTIONAL],
        n[VOLUME],
        n[PREMIUM],
        n[ORACLE],
        n[MARK],
        n[MID],
        n[IMPACT_BID],
        n[IMPACT_ASK]);
  }

  private void impact(JsonScanner in) throws MalformedMessage {
    if (in.isNull()) {
      return;
    }
    int row = IMPACT_BID;
    in.openArray();
    while (in.nextElement()) {
      if (row > IMPACT_ASK) {
        throw new MalformedMessage("More than two impact prices");
      }
      n[row++] = in.decimalOrNaN();
    }
  }
}
