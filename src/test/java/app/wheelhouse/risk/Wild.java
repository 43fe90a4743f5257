package app.wheelhouse.risk;

import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentCatalogue;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.instrument.MarginTier;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.order.OrderType;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Draws seeded intents and views, sound and absurd ones.
final class Wild {
  private static final Double[] ODD_SHARES = {0.0, -1.0, 1.5, Double.NaN, Double.MIN_VALUE};
  private static final List<Instrument> INSTRUMENTS = instruments();

  private final SplittableRandom random;

  Wild(long seed) {
    random = new SplittableRandom(seed);
  }

  private static List<Instrument> instruments() {
    List<Instrument> all = new ArrayList<>(InstrumentCatalogue.builtIn());
    all.add(instrument("DUST", 6, 0, 3));
    all.add(instrument("UNKNOWN", 2, 2, 10));
    return List.copyOf(all);
  }

  private static Instrument instrument(String symbol, int price, int size, int leverage) {
    return new Instrument(
        InstrumentId.hyperliquid(symbol),
        price,
        size,
        5,
        Money.of(10),
        List.of(new MarginTier(Money.ZERO, leverage)));
  }

  static Instrument of(InstrumentId id) {
    return INSTRUMENTS.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  Instrument instrument() {
    return INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
  }

  /// About the price that [#view] gives the instrument; `UNKNOWN` has none.
  static double mark(Instrument instrument) {
    return switch (instrument.symbol()) {
      case "BTC" -> 60_000;
      case "ETH" -> 3_000;
      case "SOL" -> 150;
      case "HYPE" -> 40;
      default -> 0.001234;
    };
  }

  /// Mostly sound, one in four with something absurd in it.
  Ask ask() {
    Instrument instrument = instrument();
    double mark = mark(instrument);
    Side side = side();
    boolean absurd = random.nextInt(4) == 0;
    Ask ask = Ask.side(side).of(instrument).number(random.nextLong()).quantity(quantity(mark));
    if (random.nextInt(3) == 0) {
      ask.share(absurd ? ODD_SHARES[random.nextInt(ODD_SHARES.length)] : random.nextDouble());
    } else if (random.nextInt(3) == 0) {
      ask.share(null);
    }
    ask.leverage(absurd ? random.nextInt(-5, 200) : random.nextInt(1, 15));
    if (random.nextBoolean()) {
      ask.limit(price(mark * (1 + random.nextDouble(-0.012, 0.012)), absurd));
    }
    double way = random.nextDouble(0.001, 0.12) * side.sign();
    if (random.nextInt(10) > 0) {
      ask.stop(price(mark * (1 - way), absurd));
    }
    if (random.nextInt(3) > 0) {
      ask.target(price(mark * (1 + way * random.nextDouble(1, 4)), absurd));
    }
    if (random.nextBoolean()) {
      String name = random.nextInt(4) == 0 ? "scalper" : "momentum";
      ask.automatic(name, absurd ? random.nextDouble() : random.nextDouble(0.6, 1));
    }
    if (absurd && random.nextInt(6) == 0) {
      ask.type(OrderType.values()[random.nextInt(OrderType.values().length)]);
    }
    return ask;
  }

  Given view() {
    Given given = Given.desk().knowingNothing().costs();
    given.equity(decimal(random.nextInt(20) == 0 ? -50 : Math.pow(10, random.nextDouble(1, 7))));
    for (Instrument instrument : INSTRUMENTS) {
      if (!instrument.symbol().equals("UNKNOWN")) {
        double mark = mark(instrument) * random.nextDouble(0.995, 1.005);
        given.mark(instrument.symbol(), decimal(mark));
        hold(given, instrument, mark);
      }
    }
    if (random.nextInt(20) == 0) {
      given.state(TradingState.values()[random.nextInt(3)]);
    }
    given.autoTrading(random.nextInt(20) > 0);
    given.day("10000", decimal(random.nextDouble(-520, 300)));
    given.limits(l ->
        l.userMaxLeverage(1 + random.nextInt(25))
            .maxPositions(1 + random.nextInt(5))
            .maxInstrumentMarginShare(decimal(random.nextDouble(0.02, 1)))
            .maxEffectiveLeverage(decimal(random.nextDouble(0.2, 12)))
            .maxOrderNotional(Money.of(decimal(random.nextDouble(20, 1e6)))));
    if (random.nextInt(4) == 0) {
      TreeSet<InstrumentId> allowed = new TreeSet<>(List.of(instrument().id(), instrument().id()));
      given.limits(l -> l.allowed(allowed));
    }
    around(given);
    return given;
  }

  /// The account's past, the state of the markets and what moves with what.
  private void around(Given given) {
    if (random.nextInt(3) == 0) {
      String equity = given.view().equity().toString();
      given.peak(
          new BigDecimal(equity)
              .multiply(BigDecimal.valueOf(random.nextInt(90, 122), 2))
              .max(BigDecimal.ZERO)
              .toString());
    }
    given.lately(random.nextInt(22), random.nextInt(7));
    given.skew(random.nextLong(-5_300, 5_300));
    for (Instrument instrument : INSTRUMENTS) {
      String symbol = instrument.symbol();
      if (random.nextInt(10) == 0) {
        given.coolDown(symbol, random.nextLong(2_000));
      }
      boolean bad = random.nextInt(20) == 0;
      double range = random.nextInt(50) == 0 ? Double.NaN : random.nextDouble(0.11);
      given.market(
          symbol,
          new MarketCondition(
              random.nextLong(20_000),
              bad && random.nextBoolean(),
              bad && random.nextBoolean() ? "crossed book" : "",
              !bad || random.nextBoolean(),
              range));
      for (Instrument other : INSTRUMENTS) {
        if (random.nextInt(3) == 0) {
          double value = random.nextInt(9) == 0 ? Double.NaN : random.nextDouble(-1, 1);
          given.correlated(symbol, other.symbol(), value);
        }
      }
      if (random.nextInt(6) > 0) {
        given.knowing(instrument);
      }
    }
    if (random.nextInt(3) == 0) {
      given.cross();
    }
  }

  private void hold(Given given, Instrument instrument, double mark) {
    if (random.nextInt(6) == 0) {
      double entry = mark * random.nextDouble(0.9, 1.1);
      double units = random.nextDouble(20, 5_000) / mark;
      String size = instrument.roundSize(BigDecimal.valueOf(units)).toString();
      if (!size.equals("0")) {
        int leverage = 1 + random.nextInt(10);
        given.holding(instrument.symbol(), side(), size, decimal(entry), leverage);
      }
    }
    if (random.nextInt(8) == 0) {
      given.working(instrument.symbol(), decimal(random.nextDouble(0, 5_000)));
    }
  }

  Side side() {
    return random.nextBoolean() ? Side.BUY : Side.SELL;
  }

  /// From a millionth to a billion USDC worth, with too many decimals.
  String quantity(double mark) {
    return decimal(Math.pow(10, random.nextDouble(-6, 9)) / mark);
  }

  double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  private @Nullable String price(double about, boolean absurd) {
    if (!absurd || random.nextInt(3) > 0) {
      return decimal(about);
    }
    return random.nextInt(4) == 0 ? null : decimal(Math.pow(10, random.nextDouble(-12, 12)));
  }

  static String decimal(double value) {
    return BigDecimal.valueOf(value).round(MathContext.DECIMAL32).toPlainString();
  }
}
