package app.wheelhouse.desk;

import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.VenueReading;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.engine.Carried;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.execution.AccountReader;
import app.wheelhouse.execution.ReadFailure;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidTrading;
import app.wheelhouse.venue.hyperliquid.TradingTerms;
import app.wheelhouse.venue.hyperliquid.order.ReferencePrice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Opens the trading side of a venue for a session, and reads what the account has there.
final class RealVenue {
  private RealVenue() {}

  /// By which name the books of an account are kept. A server of ones own has books apart: play
  /// positions must not be carried over to the venue.
  static AccountId account(TradedAccount account, HyperliquidEndpoint endpoint) {
    String place = endpoint.label();
    return new AccountId(
        place.equals("mainnet") ? "hyperliquid" : "hyperliquid-" + place, account.name());
  }

  /// @param times how long things may take
  /// @param nonces folder of the used numbers of keys
  /// @param prices newest of the session
  /// @throws BadInput when the key is not at hand, or another desk uses it
  static HyperliquidTrading open(
      LiveMarket market,
      TradedAccount account,
      RealTimes times,
      Path nonces,
      ReferencePrice prices,
      PostBox post)
      throws BadInput {
    byte[] key = account.needKey().take();
    try {
      return new HyperliquidTrading(
          market.venue(),
          TradingTerms.standard(
                  account(account, market.endpoint()),
                  account.master(),
                  market.instruments().stream().map(Instrument::id).toList(),
                  nonces)
              .on(times.signing(), times.link()),
          key,
          prices,
          post);
    } catch (RequestRefused refused) {
      throw new BadInput(refused.sentence());
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// The account as the venue has it now.
  ///
  /// @throws BadInput when it cannot be read
  static VenueReading read(LiveMarket market, AccountReader reader) throws BadInput {
    return read(market, reader, market.clock().getAsLong());
  }

  /// The same with what happened since a time.
  ///
  /// @throws BadInput when it cannot be read
  static VenueReading read(LiveMarket market, AccountReader reader, long since) throws BadInput {
    try {
      return market.read(() -> reader.read(since));
    } catch (IllegalStateException wrapped) {
      if (wrapped.getCause() instanceof ReadFailure failure) {
        throw new BadInput("The account cannot be read: " + failure.getMessage());
      }
      throw wrapped;
    }
  }

  /// Every coin in which something is held or ordered, by the venue or by our record.
  static SortedSet<InstrumentId> involved(VenueReading reading, Carried carried) {
    SortedSet<InstrumentId> all = new TreeSet<>(reading.holdings().keySet());
    reading.orders().forEach(order -> all.add(order.instrument()));
    Carried.Books books = carried.books();
    if (books != null) {
      all.addAll(books.positions().keySet());
      books.orders().forEach(order -> all.add(order.spec().instrument()));
    }
    return all;
  }

  /// Symbols of positions for which the venue lists no stop.
  static Collection<String> naked(VenueReading reading) {
    SortedSet<String> naked = new TreeSet<>();
    reading
        .holdings()
        .forEach((instrument, holding) -> {
          boolean covered =
              reading.orders().stream()
                  .anyMatch(order ->
                      order.instrument().equals(instrument)
                          && order.reduceOnly()
                          && isStop(order.type())
                          && order.side().sign() != holding.signed().signum());
          if (!covered) {
            naked.add(instrument.symbol());
          }
        });
    return naked;
  }

  private static boolean isStop(OrderType type) {
    return type == OrderType.STOP_MARKET || type == OrderType.STOP_LIMIT;
  }

  /// Where a coin trades by this state; empty when that is not known.
  static Optional<Price> price(@Nullable DeskSnapshot state, InstrumentId instrument) {
    return state == null
        ? Optional.empty()
        : state.instrument(instrument).filter(each -> each.mark() > 0).map(RealVenue::mark);
  }

  private static Price mark(InstrumentSnapshot instrument) {
    return instrument.instrument().exactPrice(instrument.mark());
  }
}
