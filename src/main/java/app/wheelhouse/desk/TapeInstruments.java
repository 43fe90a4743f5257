package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.tape.InstrumentHint;
import app.wheelhouse.tape.InstrumentNaming;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which instrument a tape is about: what the trader said, else what its name or columns say.
///
/// A tape of another venue (BTC-PERP, BTCUSDT) is played with the rules of the catalogue's
/// instrument of the same coin, because these are the rules under which it would be traded here.
final class TapeInstruments implements InstrumentNaming {
  private static final List<String> SUFFIXES = List.of("-PERP", "USDT", "USDC", "-USD", "USD");

  private final List<String> symbols;

  /// @param symbols instruments that the trader named; may be empty
  TapeInstruments(List<String> symbols) {
    this.symbols = List.copyOf(symbols);
  }

  @Override
  public InstrumentId name(InstrumentHint hint) {
    String hinted = hint.symbol();
    if (hinted != null) {
      Optional<Instrument> known = InstrumentCatalogue.find(coin(hinted));
      if (known.isPresent()) {
        return known.get().id();
      }
    }
    if (symbols.size() == 1) {
      return instrument(symbols.getFirst()).id();
    }
    return hint.instrument();
  }

  /// The catalogue's instrument of a symbol, else one with plain rules: six decimals of price, four
  /// of size, 10 USDC at least, leverage 10.
  static Instrument instrument(String symbol) {
    return InstrumentCatalogue.find(coin(symbol))
        .orElseGet(() -> plain(new InstrumentHint(null, symbol, null).instrument()));
  }

  /// The rules under which an instrument of a tape is traded.
  static Instrument instrument(InstrumentId id) {
    return InstrumentCatalogue.find(id.symbol())
        .filter(known -> known.id().equals(id))
        .orElseGet(() -> plain(id));
  }

  private static Instrument plain(InstrumentId id) {
    return new Instrument(id, 6, 4, 0, Money.of(10), List.of(new MarginTier(Money.ZERO, 10)));
  }

  private static String coin(String symbol) {
    String upper = symbol.toUpperCase(Locale.ROOT).replace("/", "");
    for (String suffix : SUFFIXES) {
      if (upper.length() > suffix.length() && upper.endsWith(suffix)) {
        return upper.substring(0, upper.length() - suffix.length());
      }
    }
    return upper;
  }
}
