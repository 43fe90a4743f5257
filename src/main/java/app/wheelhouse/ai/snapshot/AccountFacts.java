package app.wheelhouse.ai.snapshot;

import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.risk.AccountRisk;
import app.wheelhouse.risk.AccountRisk.PositionRisk;
import app.wheelhouse.risk.AccountTally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The account as a whole; never its name, its address or a reason that could hold one.
final class AccountFacts {
  private AccountFacts() {}

  static Section of(Look look) {
    DeskSnapshot desk = look.desk();
    AccountRisk risk = desk.protection().risk();
    AccountTally tally = desk.protection().circumstances().tally();
    Money dayStart = desk.trading().dayStartEquity();
    Money day = desk.equity().minus(dayStart);
    Facts facts =
        new Facts("account")
            .add("equity", "equity", Display.money(desk.equity()), "USDC")
            .add("balance", "cash", Display.money(desk.balance()), "USDC")
            .add("free", "equity that nothing binds", Display.money(risk.free()), "USDC")
            .add("marginUse", "maintenance over equity", Display.percent(risk.marginUse()), "%")
            .add(
                "exposure",
                "value of positions over equity",
                Display.fixed(risk.effectiveLeverage().doubleValue(), 2),
                "x")
            .add("dayResult", "result of the trading day", Display.money(day), "USDC")
            .add(
                "dayResultPercent",
                "the same over its start",
                dayStart.signum() > 0 ? Display.percent(day.ratioTo(dayStart)) : Display.UNKNOWN,
                "%")
            .add("dayLossLimit", "the day may lose", Display.money(risk.dayLossLimit()), "USDC")
            .add("drawdown", "fall from the peak", Display.percent(risk.drawdown()), "%")
            .add("state", "trading state", PositionFacts.words(desk.trading().state()))
            .add("auto", "auto-trading", desk.trading().autoTrading() ? "on" : "off")
            .add("restrictions", "what restricts trading", restrictions(desk))
            .add("tradesToday", "entries of the day", Integer.toString(tally.tradesToday()))
            .add(
                "maxTradesPerDay",
                "most of them",
                Integer.toString(desk.limits().protection().tradesPerDay()))
            .add("lossesInRow", "losing trades in a row", Integer.toString(tally.lossesInRow()))
            .add("coolDown", "until entries are welcome", coolDown(look, tally), "min")
            .add(
                "positions", "open positions", Integer.toString(desk.account().positions().size()));
    List<List<String>> others = others(look);
    return facts.section(
        SectionKind.ACCOUNT,
        "Account",
        others.isEmpty()
            ? List.of()
            : List.of(
                new Table(
                    "account.others",
                    "other positions",
                    List.of("symbol", "side", "size", "entry", "pnl"),
                    others)));
  }

  /// The causes alone: their sentences may name the account.
  private static String restrictions(DeskSnapshot desk) {
    List<Restriction> all = desk.protection().restrictions();
    return all.isEmpty()
        ? "none"
        : all.stream()
            .map(each -> PositionFacts.words(each.cause()))
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static String coolDown(Look look, AccountTally tally) {
    Long until = tally.coolDownUntil().get(look.subject());
    return until == null ? "0" : Display.minutes(until - look.time() + 59_999);
  }

  private static List<List<String>> others(Look look) {
    List<List<String>> rows = new ArrayList<>();
    for (Position position : look.desk().account().positions().values()) {
      if (!position.instrument().equals(look.subject())) {
        look.desk()
            .instrument(position.instrument())
            .ifPresent(market -> rows.add(row(look, market, position)));
      }
    }
    return rows;
  }

  private static List<String> row(Look look, InstrumentSnapshot market, Position position) {
    Display display = Display.of(market.instrument(), market.price());
    Price entry = position.averagePrice();
    return List.of(
        ShownSymbol.of(position.instrument()),
        PositionFacts.side(position),
        display.size(position.quantity()),
        display.price(entry),
        pnl(look, position));
  }

  private static String pnl(Look look, Position position) {
    for (PositionRisk risk : look.desk().protection().risk().positions()) {
      if (risk.instrument().equals(position.instrument())) {
        return Display.money(risk.unrealised());
      }
    }
    return Display.UNKNOWN;
  }
}
