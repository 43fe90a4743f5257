package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.fault.FaultSwitches;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// A test exchange on a port of this computer, which speaks the venue's protocol (VENUES 2): `POST
/// /info`, `POST /exchange`, the socket `/ws`, and `GET /state` for tests.
///
/// ```java
/// try (LocalExchange exchange = LocalExchange.start(ExchangeSettings.standard(clock))) {
///   exchange.faults().on(FaultRule.next(FaultKind.LOSE_REPLY, 1));
///   …
///   BigDecimal balance = exchange.ask(core -> core.ledger(address).balance());
/// }
/// ```
public final class LocalExchange implements AutoCloseable {
  private final Lane lane;
  private final FaultSwitches faults;
  private final Parts parts;
  private final Front front;

  private LocalExchange(ExchangeSettings settings, Lane lane) {
    this.lane = lane;
    faults = new FaultSwitches(settings.seed());
    faults.on(settings.faults());
    parts = new Parts(settings, lane, faults, this::restart);
    lane.afterEach(parts.hub()::tellNews);
    lane.ask(() -> {
      parts.open(settings.accounts());
      return true;
    });
    LongSupplier said = () -> settings.clock().getAsLong() + faults.skew();
    front =
        new Front(
            settings.port(),
            socket -> new Connection(socket, parts.requests()::answer, parts.door(), said));
    if (settings.market().tickMillis() > 0) {
      lane.every(settings.market().tickMillis(), parts::tick);
    }
  }

  /// Opens the exchange; it serves until it is closed.
  ///
  /// @throws java.io.UncheckedIOException when the port is taken
  /// @throws IllegalArgumentException when an agent cannot be approved
  public static LocalExchange start(ExchangeSettings settings) {
    Lane lane = new Lane();
    try {
      return new LocalExchange(settings.withAccounts(settings.accounts().lower()), lane);
    } catch (RuntimeException failed) {
      lane.close();
      throw failed;
    }
  }

  /// `http://127.0.0.1:PORT`
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// `ws://127.0.0.1:PORT/ws`
  public String socketUrl() {
    return "ws://127.0.0.1:" + port() + "/ws";
  }

  public int port() {
    return front.port();
  }

  /// What it gets wrong; may be changed at any time.
  public FaultSwitches faults() {
    return faults;
  }

  /// Asks the core, or changes it, in its turn; clients are told what follows from it before this
  /// returns.
  public <T> T ask(Function<ExchangeCore, T> question) {
    return lane.ask(() -> question.apply(parts.floor().core()));
  }

  /// Lets time pass up to the clock, as a tick does.
  public void advance() {
    lane.ask(() -> {
      parts.tick();
      return true;
    });
  }

  /// The same as `GET /state`.
  public String state() {
    return lane.ask(parts.report()::json);
  }

  /// Takes an agent its right, as the account's owner can.
  public void revokeAgent(String address) {
    lane.ask(() -> {
      parts.signers().revoke(address.toLowerCase(Locale.ROOT));
      return true;
    });
  }

  /// Clients of the socket now.
  public int socketClients() {
    return lane.ask(parts.hub()::clients);
  }

  /// Cuts every connection, refuses new ones for so long, then serves again on the same port, with
  /// everything as it was. Returns at once.
  public void restart(long millis) {
    front.goAway();
    lane.after(millis, front::comeBack);
  }

  /// Cuts every connection; new ones are served.
  public void cutAll() {
    front.cutAll();
  }

  /// Every connection of the socket stays open and says nothing more.
  public void silenceSockets() {
    lane.ask(() -> {
      parts.hub().silenceAll();
      return true;
    });
  }

  @Override
  public void close() {
    front.close();
    lane.close();
  }
}
