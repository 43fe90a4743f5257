package app.wheelhouse.desk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import app.wheelhouse.execution.InstrumentLanes;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.risk.ApprovedOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A desk with a busy trader in a process of its own, made to be killed.
///
/// It says `trading` once it trades, and before the fatal request `arm TYPE ORDER`, upon which it
/// waits for a line.
public final class KillDesk {
  private static final long PATIENCE = 60_000;
  private static final long PACE = 10;
  private static final Pattern TYPE = Pattern.compile("\"type\":\"(\\w+)\"");

  private final BufferedReader drill =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final KillPoint point;

  private KillDesk(KillPoint point) {
    this.point = point;
  }

  /// @param arguments address of the exchange, key, folder, seed, point, acts to let go first
  public static void main(String[] arguments) {
    try {
      new KillDesk(KillPoint.valueOf(arguments[4])).trade(arguments);
    } catch (Throwable fault) {
      fault.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private void trade(String[] arguments) throws BadInput {
    byte[] key = HexFormat.of().parseHex(arguments[1]);
    KillSwitch trap = new KillSwitch(point, Integer.parseInt(arguments[5]), this::arm);
    try (RealSession session =
        RealSession.open(
            DrillRig.request(arguments[0], key, Path.of(arguments[2])),
            DrillRig.settings(),
            DayDrill.times(atOnce()),
            new StopSignal(),
            new RealSession.Extras(
                _ -> {}, (_, client) -> trap.around(client), List.of(trap), false))) {
      if (session.newest().await(KillDesk::mayTrade, PATIENCE).isEmpty()) {
        throw new IllegalStateException("never in step: " + told(session));
      }
      say("trading");
      trade(session, new DrillTrader(Long.parseLong(arguments[3])));
    }
  }

  /// A fault of the exchange that is armed for one request must not meet another one.
  private int atOnce() {
    return point.fault() == null ? InstrumentLanes.MOST : 1;
  }

  private static void trade(RealSession session, DrillTrader trader) {
    long end = DeskClock.nanos() + PATIENCE * 1_000_000;
    while (DeskClock.nanos() < end) {
      DeskSnapshot now = session.newest().get();
      if (now != null) {
        trader.next(now).ifPresent(session::command);
        session.newest().await(next -> next.sequence() > now.sequence() + 400, PACE);
      }
    }
    throw new IllegalStateException("never came to that point: " + told(session));
  }

  /// For whoever reads why.
  static String told(RealSession session) {
    DeskSnapshot now = session.newest().get();
    if (now == null) {
      return "no state";
    }
    int notices = now.notices().size();
    return now.counts()
        + " "
        + now.trading()
        + " "
        + now.venue()
        + " "
        + now.workingOrders()
        + " "
        + now.notices().subList(Math.max(0, notices - 12), notices);
  }

  /// Whether the account was compared with the venue and new positions may be opened.
  static boolean mayTrade(DeskSnapshot now) {
    VenueView venue = now.venue();
    return venue != null
        && venue.inStep()
        && venue.linked()
        && now.trading().state() == TradingState.ACTIVE
        && now.instruments().stream().allMatch(market -> market.mark() > 0);
  }

  private void arm(Prepared prepared) {
    Matcher type = TYPE.matcher(prepared.wire());
    String order =
        prepared.action() instanceof ApprovedOrder placed ? placed.entry().id().value() : "-";
    say("arm " + (type.find() ? type.group(1) : "exchange") + " " + order);
    try {
      drill.readLine();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
