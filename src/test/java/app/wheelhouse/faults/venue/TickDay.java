package app.wheelhouse.faults.venue;

import app.wheelhouse.desk.MadeTapes;
import app.wheelhouse.faults.venue.MarketMove.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The nine minutes of 3 September 2025 in the shared folder as a market: 20-level books, best
/// prices and trades of three coins, in the order of the venue's times.
///
/// The recorder lost its connection for 250 seconds and got the last trades twice; the repeated
/// ones stay in, as the venue repeats them, and so does the silence.
public final class TickDay {
  private static final String[] COINS = {"BTC", "ETH", "SOL"};

  private TickDay() {}

  /// The tape at its own times; the test is skipped where it is absent.
  public static VenueTape load() throws IOException {
    List<MarketMove> moves = new ArrayList<>();
    for (String coin : COINS) {
      depths(coin, moves);
      bests(coin, moves);
      trades(coin, moves);
    }
    // The first trades are older than the recording: what a venue sends when one subscribes.
    moves.sort(Comparator.comparingLong(MarketMove::time));
    return new VenueTape("2025-09-03", moves.getFirst().time(), moves);
  }

  private static void depths(String coin, List<MarketMove> moves) throws IOException {
    for (String[] row : rows("orderbooks", coin)) {
      List<Level> bids = new ArrayList<>();
      List<Level> asks = new ArrayList<>();
      for (int at = 3; at + 3 < row.length; at += 4) {
        if (!row[at].isEmpty()) {
          bids.add(new Level(row[at], row[at + 1]));
        }
        if (!row[at + 2].isEmpty()) {
          asks.add(new Level(row[at + 2], row[at + 3]));
        }
      }
      moves.add(new MarketMove.Depth(coin, Long.parseLong(row[2]), bids, asks));
    }
  }

  private static void bests(String coin, List<MarketMove> moves) throws IOException {
    String[] bid = {};
    for (String[] row : rows("prices", coin)) {
      if (row[3].equals("bid")) {
        bid = row;
      } else if (bid.length > 0 && bid[4].equals(row[4])) {
        moves.add(
            new MarketMove.Best(
                coin,
                Long.parseLong(row[4]),
                new Level(bid[1], bid[2]),
                new Level(row[1], row[2])));
      }
    }
  }

  private static void trades(String coin, List<MarketMove> moves) throws IOException {
    List<VenueTrade> block = new ArrayList<>();
    String received = "";
    for (String[] row : rows("trades", coin)) {
      VenueTrade trade =
          new VenueTrade(
              coin,
              Long.parseLong(row[5]),
              Long.parseLong(row[4]),
              row[1],
              row[2],
              row[3].equals("buy"));
      boolean goesOn =
          !block.isEmpty() && block.getLast().time() == trade.time() && received.equals(row[0]);
      if (!goesOn && !block.isEmpty()) {
        moves.add(new MarketMove.Trades(coin, block.getLast().time(), block));
        block = new ArrayList<>();
      }
      block.add(trade);
      received = row[0];
    }
    moves.add(new MarketMove.Trades(coin, block.getLast().time(), block));
  }

  private static List<String[]> rows(String kind, String coin) throws IOException {
    Path file = MadeTapes.shared("ticks/hyperliquid-20250903-" + kind + "-" + coin + ".csv.gz");
    List<String[]> rows = new ArrayList<>();
    try (InputStream packed = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.split(",", -1));
      }
    }
    return rows;
  }
}
