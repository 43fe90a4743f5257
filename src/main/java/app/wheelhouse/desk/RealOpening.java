package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.EngineConfig;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;
import app.wheelhouse.venue.hyperliquid.TradingCheck;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that a session with real orders stands on, opened in this order: lock and verified journal,
/// what was carried over, the venue's rules, the key, the account as it is there, the past.
///
/// @param parts whoever takes this closes them in the end
/// @param prices newest of the session
/// @param config of the engine
/// @param past taken before anything else
/// @param since from when the first reading wants fills, epoch milliseconds
/// @param lastWords what the session before said when it crashed; empty when it did not
record RealOpening(
    Unwinding parts,
    RunStore store,
    LiveMarket market,
    HyperliquidTrading trading,
    ReferencePrice prices,
    PostBox post,
    EngineConfig config,
    List<EngineEvent.History> past,
    long since,
    String lastWords) {

  /// Opens it all, or nothing.
  ///
  /// @param newest state of the session that is to come
  /// @throws BadInput with what to do
  static RealOpening open(
      RealRequest request,
      Settings settings,
      RealTimes times,
      StopSignal stop,
      Supplier<@Nullable DeskSnapshot> newest)
      throws BadInput {
    Unwinding parts = new Unwinding();
    boolean opened = false;
    try {
      RealOpening opening = open(request, settings, times, stop, newest, parts);
      opened = true;
      return opening;
    } finally {
      if (!opened) {
        parts.close();
      }
    }
  }

  private static RealOpening open(
      RealRequest request,
      Settings settings,
      RealTimes times,
      StopSignal stop,
      Supplier<@Nullable DeskSnapshot> newest,
      Unwinding parts)
      throws BadInput {
    RunRequest run = request.run();
    LongSupplier clock = new SteadyClock(DeskClock::now, DeskClock::nanos);
    AccountId account = RealVenue.account(request.account(), LiveMarket.endpoint(run, settings));
    RunStore store = parts.add(RunStore.open(run, account));
    String lastWords = CrashFile.take(store.directory()).orElse("");
    parts.add(CrashFile.in(store.directory()));
    Carried carried =
        CarriedOver.from(
            store.recorded(),
            run.mode(),
            account,
            SessionConfigs.days(settings),
            clock.getAsLong());
    LiveMarket market = parts.add(LiveMarket.open(run, settings, clock, times.weight(), stop));
    PostBox post = new PostBox();
    ReferencePrice prices = instrument -> RealVenue.price(newest.get(), instrument);
    HyperliquidTrading trading =
        parts.add(
            RealVenue.open(
                market, request.account(), times, nonces(request.folder(), store), prices, post));
    TradingCheck check = market.read(trading::check);
    VenueReading first = RealVenue.read(market, trading.reader());
    market.include(RealVenue.involved(first, carried));
    store.record(market.instruments());
    Carried.Books books = carried.books();
    if (books != null) {
      trading.carry(books.orders().stream().map(order -> order.id()).toList());
    }
    Money opening = books == null ? first.balance() : books.balance();
    EngineConfig config =
        SessionConfigs.real(
            MarketShape.ofTicks(market.instruments()),
            new RealStart(
                store.session(),
                account,
                opening,
                check.fees(),
                carried,
                times.account(),
                run.mode() == Mode.LIVE),
            settings,
            run.trades());
    return new RealOpening(
        parts,
        store,
        market,
        trading,
        prices,
        post,
        config,
        request.history() ? market.history() : List.of(),
        times.reading().since(books == null ? first.time() : books.until()),
        lastWords);
  }

  /// Beside the settings, so that two data directories never use a number of one key twice.
  private static Path nonces(@Nullable Path folder, RunStore store) throws BadInput {
    Path place = (folder == null ? store.directory() : folder).resolve("nonces");
    try {
      Files.createDirectories(place.toAbsolutePath().getParent());
      return place;
    } catch (IOException unwritable) {
      throw new BadInput("The folder " + place + " cannot be made; check the rights there");
    }
  }
}
