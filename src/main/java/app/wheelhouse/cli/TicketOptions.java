package app.wheelhouse.cli;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// The ticket of `trade buy` and `trade sell`.
final class TicketOptions {
  private static final int LEVERAGE = 5;

  @Parameters(index = "0", paramLabel = "SYMBOL", description = "BTC, ETH …")
  private String symbol = "";

  @Parameters(index = "1", paramLabel = "SIZE", description = "in coins")
  private BigDecimal size = BigDecimal.ZERO;

  @Option(names = "--limit", paramLabel = "PRICE", description = "at this price or better")
  private @Nullable BigDecimal limit;

  @Option(names = "--stop", paramLabel = "PRICE", description = "stop that rests at the venue")
  private @Nullable BigDecimal stop;

  @Option(names = "--target", paramLabel = "PRICE", description = "target that rests at the venue")
  private @Nullable BigDecimal target;

  @Option(
      names = "--leverage",
      paramLabel = "N",
      description = "isolated; 5, or your maximum where that is less, when left out")
  private @Nullable Integer leverage;

  @Option(names = "--wait-fill", description = "wait up to 60 s until it is filled or has ended")
  private boolean waits;

  @Option(
      names = "--dry-run",
      description =
          "print the signed requests as they would be posted, one JSON object a line; send nothing,"
              + " write nothing to the record")
  private boolean dry;

  @Option(names = "--seen", description = "you have read how our books differed from the venue's")
  private boolean seen;

  String symbol() {
    return symbol;
  }

  boolean waits() {
    return waits;
  }

  boolean dry() {
    return dry;
  }

  boolean seen() {
    return seen;
  }

  void check(CommandSpec spec) {
    positive("SIZE", size, spec);
    positive("--limit", limit, spec);
    positive("--stop", stop, spec);
    positive("--target", target, spec);
    Integer times = leverage;
    if (times != null && times < 1) {
      throw new ParameterException(spec.commandLine(), "--leverage is 1 or more, not " + times);
    }
    if (waits && dry) {
      throw new ParameterException(
          spec.commandLine(), "--dry-run sends nothing, so there is no fill to wait for");
    }
  }

  /// @throws ParameterException when it is given and not above zero
  static void positive(String name, @Nullable BigDecimal value, CommandSpec spec) {
    if (value != null && value.signum() <= 0) {
      throw new ParameterException(
          spec.commandLine(), name + " is above zero, not " + value.toPlainString());
    }
  }

  /// @param most the trader's own maximum
  DeskCommand.SubmitTicket command(Instrument instrument, Side side, int most) {
    Integer times = leverage;
    return new DeskCommand.SubmitTicket(
        instrument.id(),
        side,
        new Quantity(size),
        price(limit),
        price(stop),
        price(target),
        times == null ? Math.min(LEVERAGE, Math.min(most, instrument.maxLeverage())) : times);
  }

  private static @Nullable Price price(@Nullable BigDecimal value) {
    return value == null ? null : new Price(value);
  }
}
