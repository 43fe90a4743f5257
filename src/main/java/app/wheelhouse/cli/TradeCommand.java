package app.wheelhouse.cli;

import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.OrderName;
import app.wheelhouse.desk.TradeAnswer;
import app.wheelhouse.desk.TradeDesk;
import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.Difference;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.VenueView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trade`: real orders, through the same gate and record as those of the window.
@Command(
    name = "trade",
    description = {
      "Places, changes and cancels real orders; on the test network unless --mode live.",
      "An order without --stop gets the default stop of your settings.",
      "Exit codes: 0 done, 5 refused by the risk gate or the venue, 6 not known or not in time."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TradeCommand implements Runnable {
  private static final long FILL_MILLIS = 60_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;
  private final VaultTools tools;

  TradeCommand(Map<String, String> environment, VaultTools tools) {
    this.environment = Map.copyOf(environment);
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: trade buy, sell, cancel, modify, orders or history");
  }

  @Command(
      name = "buy",
      description = "Buys: a market order, or a limit order with --limit.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int buy(@Mixin TradeOptions options, @Mixin TicketOptions ticket) throws BadInput {
    return place(options, ticket, Side.BUY);
  }

  @Command(
      name = "sell",
      description = "Sells: a market order, or a limit order with --limit.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int sell(@Mixin TradeOptions options, @Mixin TicketOptions ticket) throws BadInput {
    return place(options, ticket, Side.SELL);
  }

  private int place(TradeOptions options, TicketOptions ticket, Side side) throws BadInput {
    ticket.check(spec);
    return options.run(
        environment,
        tools,
        List.of(ticket.symbol()),
        ticket.dry(),
        true,
        desk -> {
          desk.ready(ticket.symbol());
          differences(desk, ticket.seen());
          Optional<String> held = desk.heldBack();
          if (held.isPresent()) {
            return answer(TradeAnswer.Outcome.REFUSED, held.get(), options);
          }
          Instrument instrument = desk.instrument(ticket.symbol());
          DeskSnapshot state = desk.state();
          TradeAnswer answer =
              desk.submit(
                  ticket.command(instrument, side, state.limits().userMaxLeverage()),
                  ticket.waits() ? FILL_MILLIS : 0);
          return ticket.dry() && answer.outcome() == TradeAnswer.Outcome.DONE
              ? signed(desk, answer)
              : print(answer, options);
        });
  }

  /// What is to be read before anything new is opened.
  private void differences(TradeDesk desk, boolean seen) throws BadInput {
    VenueView venue = desk.state().venue();
    if (venue == null || venue.unseen() == 0) {
      return;
    }
    for (Difference each : venue.differences()) {
      if (each.serious()) {
        spec.commandLine().getErr().println(each.what() + ". " + each.explanation());
      }
    }
    if (seen) {
      desk.seen();
    } else {
      spec.commandLine()
          .getErr()
          .println(
              "Our books differed from the venue's as above; add --seen once you have read it.");
    }
  }

  private int signed(TradeDesk desk, TradeAnswer answer) {
    desk.requests().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    spec.commandLine()
        .getErr()
        .println(
            answer.sentence()
                + " Whoever posts these lines to /exchange within 15 s places the"
                + " order.");
    return ExitCode.OK;
  }

  @Command(
      name = "cancel",
      description = "Cancels one order, or all that work.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int cancel(
      @Mixin TradeOptions options,
      @Parameters(
              paramLabel = "ID",
              arity = "0..1",
              description = "our id or its first 6 digits, or the venue's number")
          @Nullable String id,
      @Option(names = "--all", description = "every order, stops and targets too") boolean all)
      throws BadInput {
    if (all == (id != null)) {
      throw usage("Name one order, or --all");
    }
    String name = id == null ? null : OrderName.of(id);
    return options.run(
        environment,
        tools,
        List.of(),
        false,
        false,
        desk -> {
          int worst = ExitCode.OK;
          List<ClientOrderId> orders = name == null ? desk.working() : List.of(desk.named(name));
          for (ClientOrderId each : orders) {
            worst = Math.max(worst, print(desk.cancel(each), options));
          }
          if (orders.isEmpty()) {
            return answer(TradeAnswer.Outcome.DONE, "No order works.", options);
          }
          return worst;
        });
  }

  @Command(
      name = "modify",
      description = "Changes an order that works: its size, its limit, or the price of a stop.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int modify(
      @Mixin TradeOptions options,
      @Parameters(
              paramLabel = "ID",
              description = "our id or its first 6 digits, or the venue's number")
          String id,
      @Option(
              names = "--stop",
              paramLabel = "PRICE",
              description = "where a stop or target triggers")
          @Nullable BigDecimal stop,
      @Option(
              names = "--limit",
              paramLabel = "PRICE",
              description = "the price of a limit order, or the worst one of a stop-limit")
          @Nullable BigDecimal limit,
      @Option(
              names = "--size",
              paramLabel = "SIZE",
              description = "in all, what is filled included")
          @Nullable BigDecimal size)
      throws BadInput {
    if (stop == null && limit == null && size == null) {
      throw usage("Say what to change: --stop, --limit or --size");
    }
    TicketOptions.positive("--stop", stop, spec);
    TicketOptions.positive("--limit", limit, spec);
    TicketOptions.positive("--size", size, spec);
    String name = OrderName.of(id);
    return options.run(
        environment,
        tools,
        List.of(),
        false,
        true,
        desk -> {
          ClientOrderId order = desk.named(name);
          desk.heldBack();
          return print(
              desk.modify(
                  new DeskCommand.ModifyOrder(
                      order,
                      size == null ? null : new Quantity(size),
                      limit == null ? null : new Price(limit),
                      stop == null ? null : new Price(stop))),
              options);
        });
  }

  @Command(
      name = "orders",
      description = "Lists the orders that work at the venue, whoever placed them.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int orders(@Mixin WatchOptions options) throws BadInput {
    options.print(AccountRows.orders(options.reading(environment, tools)), spec);
    return ExitCode.OK;
  }

  @Command(
      name = "history",
      description = "Lists the newest fills of the account, the newest first.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  int history(
      @Mixin WatchOptions options,
      @Option(
              names = "--count",
              paramLabel = "N",
              description = "how many at most; 20 when left out",
              defaultValue = "20")
          int count)
      throws BadInput {
    if (count < 1) {
      throw usage("--count is 1 or more, not " + count);
    }
    options.print(AccountRows.fills(options.reading(environment, tools), count), spec);
    return ExitCode.OK;
  }

  private int answer(TradeAnswer.Outcome outcome, String sentence, TradeOptions options) {
    return print(new TradeAnswer(outcome, sentence, null, null), options);
  }

  private int print(TradeAnswer answer, TradeOptions options) {
    return TradeOutput.print(
        answer, options.json(), spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
