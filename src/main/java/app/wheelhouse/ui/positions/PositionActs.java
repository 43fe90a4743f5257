package app.wheelhouse.ui.positions;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.exit.ExitPlan;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import java.util.List;
import java.util.function.Consumer;

/// What can be done to positions, and what is asked before.
final class PositionActs {
  private final Settings settings;
  private final Consumer<DeskCommand> send;
  private final Consumer<Route> go;
  private final Confirmation confirmation;
  private final PositionTexts texts;

  PositionActs(
      Settings settings,
      Consumer<DeskCommand> send,
      Consumer<Route> go,
      Confirmation confirmation,
      PositionTexts texts) {
    this.settings = settings;
    this.send = send;
    this.go = go;
    this.confirmation = confirmation;
    this.texts = texts;
  }

  void show(InstrumentId instrument) {
    go.accept(new Route.ShowInstrument(instrument));
  }

  /// A tighter stop goes at once; a looser one risks more, so it asks.
  void moveStop(PositionLine line, Price trigger) {
    DeskCommand move = new DeskCommand.MoveStop(line.instrument(), trigger);
    Money after = line.resultAt(trigger);
    Money before = line.protectedResult();
    if (before == null || after.compareTo(before) >= 0) {
      send.accept(move);
      return;
    }
    String price = line.figures().text(trigger);
    confirmation.ask(
        new Confirmation.Question(
            texts.of("stop.looser.title", price, line.instrument().symbol()),
            texts.of("stop.looser.text", texts.result(before), texts.result(after)),
            texts.of("stop.move-to", price),
            true),
        () -> {
          if (line.isOpen()) {
            send.accept(move);
          }
        });
  }

  void closeNow(InstrumentId instrument, int percent) {
    send.accept(new DeskCommand.ClosePosition(instrument, percent));
  }

  void close(PositionLine line, int percent, Runnable yes) {
    if (!settings.get(TradeSettings.CONFIRM_CLOSES)) {
      yes.run();
      return;
    }
    Quantity part = line.part(percent);
    String size = part + " " + line.instrument().symbol();
    String side = texts.of(line.figures().isLong() ? "sells" : "buys");
    confirmation.ask(
        new Confirmation.Question(
            texts.of("close.title", size),
            texts.of("close.text", side, size) + " " + result(line, part),
            texts.of("close.act", size),
            false),
        yes);
  }

  void plan(InstrumentId instrument, ExitPlan next) {
    send.accept(new DeskCommand.SetExitPlan(instrument, next));
  }

  /// Without a plan nothing follows the price any more, so it asks.
  void planOff(PositionLine line) {
    String symbol = line.instrument().symbol();
    confirmation.ask(
        new Confirmation.Question(
            texts.of("plan.off.title", symbol),
            texts.of("plan.off.text"),
            texts.of("plan.off.act"),
            true),
        () -> {
          if (line.isOpen()) {
            plan(line.instrument(), ExitPlan.NONE);
          }
        });
  }

  /// Turns the position round: two orders, of which the gate may refuse the second.
  void reverse(PositionLine line, Runnable yes) {
    boolean isLong = line.figures().isLong();
    String size = name(line);
    confirmation.ask(
        new Confirmation.Question(
            texts.of("reverse.title", size, texts.of(isLong ? "short" : "long")),
            texts.of(
                "reverse.text",
                texts.of(isLong ? "sells" : "buys"),
                size,
                texts.of(isLong ? "short" : "long"),
                line.defaultStop(),
                result(line, line.figures().quantity())),
            texts.of("reverse.act", size),
            true),
        yes);
  }

  void reverseNow(InstrumentId instrument) {
    send.accept(new DeskCommand.ReversePosition(instrument));
  }

  /// Asks once for all.
  void closeAll(List<PositionLine> lines, Runnable yes) {
    String names = String.join(", ", lines.stream().map(PositionActs::name).toList());
    confirmation.ask(
        new Confirmation.Question(
            texts.of("close-all.title", lines.size()),
            texts.of("close-all.text", names),
            texts.of("close-all.act", lines.size()),
            true),
        yes);
  }

  /// Why nothing was closed.
  String grown(PositionLine line) {
    return texts.of("close.grown", name(line));
  }

  void handOver(InstrumentId instrument) {
    send.accept(new DeskCommand.HandOver(instrument));
  }

  void cancelEntries() {
    send.accept(new DeskCommand.CancelEntries());
  }

  /// What closing that much would realise at the mark.
  private String result(PositionLine line, Quantity part) {
    Money gain = line.figures().unrealised();
    if (gain == null) {
      return texts.of("close.no-mark");
    }
    Money share = gain.times(part.value()).dividedBy(line.figures().quantity().value());
    return texts.of("close.result", texts.result(share));
  }

  private static String name(PositionLine line) {
    return line.figures().quantity() + " " + line.instrument().symbol();
  }
}
