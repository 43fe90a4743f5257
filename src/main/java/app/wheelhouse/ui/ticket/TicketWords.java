package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.account.Restriction;
import app.wheelhouse.domain.account.RestrictionCause;
import app.wheelhouse.domain.account.TradingState;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.ModeFrame;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ticket's sentences.
final class TicketWords {
  /// Enough for every instrument's prices.
  private static final MathContext FIGURES = new MathContext(7);

  private static final int CENTS = 2;

  private final ResourceBundle texts;
  private ModeFrame mode = ModeFrame.DEMO;

  TicketWords(ResourceBundle texts) {
    this.texts = texts;
  }

  String text(String key, Object... values) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
  }

  /// Such as `Buy 0.05 BTC at market`; without a size while there is none.
  String act(Side side, InstrumentId id, @Nullable Quantity size, @Nullable Price limit) {
    String verb = text(side == Side.BUY ? "ticket.act.buy" : "ticket.act.sell");
    if (size == null || size.isZero()) {
      return verb + " " + id.symbol();
    }
    return text("ticket.act", verb, size, id.symbol(), at(limit));
  }

  /// What an act is called on a button: where live decisions are at stake the mode is part of it.
  String button(String act) {
    return switch (mode) {
      case DEMO, REPLAY, PAPER -> act;
      case SHADOW, TESTNET, LIVE ->
          text("ticket.act.mode", act, texts.getString("mode." + mode.key()));
    };
  }

  /// Of the session.
  void mode(ModeFrame now) {
    mode = now;
  }

  /// @param snapshot whose instruments say how prices are written; null when the session is gone
  Confirmation.Question question(
      String act, SubmitTicket ticket, TicketPreview preview, @Nullable DeskSnapshot snapshot) {
    OrderOutlook outlook = preview.outlook();
    StringBuilder text = new StringBuilder();
    text.append(
        text(
            "ticket.question.cost",
            figure(outlook.notional() == null ? null : outlook.notional().amount()),
            figure(outlook.margin() == null ? null : outlook.margin().amount()),
            outlook.leverage()));
    if (outlook.stop() != null && outlook.lossAtStop() != null) {
      text.append(' ')
          .append(
              text(
                  "ticket.question.stop",
                  price(outlook.stop()),
                  figure(outlook.lossAtStop().amount())));
    }
    if (outlook.target() != null) {
      text.append(' ').append(text("ticket.question.target", price(outlook.target())));
    }
    BigDecimal liquidation = outlook.liquidation();
    if (liquidation != null) {
      double at = liquidation.doubleValue();
      text.append(' ')
          .append(
              text(
                  "ticket.question.liquidation",
                  Figures.number(at, decimals(snapshot, ticket.instrument(), at))));
    }
    if (!ticket.quantity().equals(outlook.quantity())) {
      text.append(' ').append(text("ticket.question.asked", ticket.quantity()));
    }
    outlook.verdict().results().stream()
        .filter(result -> result.outcome() == CheckResult.Outcome.WARN)
        .map(CheckResult::sentence)
        .distinct()
        .forEach(sentence -> text.append('\n').append(text("ticket.question.warning", sentence)));
    return new Confirmation.Question(act + "?", text.toString(), act, false);
  }

  private static int decimals(@Nullable DeskSnapshot snapshot, InstrumentId id, double price) {
    return snapshot == null
        ? CENTS
        : snapshot
            .instrument(id)
            .map(market -> Figures.decimals(market.instrument(), price))
            .orElse(CENTS);
  }

  /// Why nothing may be opened and how to go on; empty while all is allowed.
  ///
  /// @param over whether the tape is over
  String off(DeskSnapshot snapshot, boolean over) {
    DeskSnapshot.Trading trading = snapshot.trading();
    String guarded = guarded(Guard.of(snapshot));
    if (!guarded.isEmpty()) {
      return guarded;
    }
    List<Restriction> restrictions = snapshot.protection().restrictions();
    String when = when(restrictions);
    boolean acts =
        restrictions.stream().anyMatch(each -> each.cause() == RestrictionCause.NOT_ARMED);
    String waits = when.isEmpty() ? "" : acts ? ".once" : ".waits";
    String reason = trading.reason().isEmpty() ? Figures.UNKNOWN : trading.reason();
    return switch (trading.state()) {
      case ACTIVE -> over ? text("ticket.off.ended") : "";
      case HALTED -> text("ticket.off.halted" + waits, reason, when);
      case REDUCE_ONLY -> text("ticket.off.reduce" + waits, reason, when);
    };
  }

  /// Why a real order waits and what to do; empty where nothing of the kind is against it.
  String guarded(Guard guard) {
    return switch (guard) {
      case NONE -> "";
      case COMPARING -> text("ticket.off.comparing");
      case UNSEEN -> text("ticket.off.unseen");
      case UNARMED -> text("ticket.off.unarmed");
    };
  }

  /// When trading opens again without the trader; empty when he must act. A drawdown ends by itself
  /// too, but not while nothing is held that could recover.
  private String when(List<Restriction> restrictions) {
    List<Restriction> held =
        restrictions.stream().filter(each -> each.state() != TradingState.ACTIVE).toList();
    boolean alone =
        held.stream()
            .allMatch(each ->
                Guard.isOne(each.cause())
                    || each.recovery() == Restriction.Recovery.BY_RULE
                        && each.cause() != RestrictionCause.DRAWDOWN);
    return !alone
        ? ""
        : held.stream()
            .map(Restriction::cause)
            .distinct()
            .map(this::when)
            .collect(Collectors.joining(text("ticket.off.and")));
  }

  private String when(RestrictionCause cause) {
    return text(
        switch (cause) {
          case FEED -> "ticket.off.when.feed";
          case DISK -> "ticket.off.when.disk";
          case DAILY_LOSS -> "ticket.off.when.day";
          case NOT_ARMED -> "ticket.off.when.armed";
          case RECONCILING -> "ticket.off.when.compared";
          case KILL_SWITCH,
              BY_HAND,
              DRAWDOWN,
              DEEP_DRAWDOWN,
              MARGIN,
              LOSS_STREAK,
              VENUE_ERRORS,
              ADVISOR_ERRORS ->
              "ticket.off.when.rule";
        });
  }

  /// What has become of an order that was sent.
  String became(Order order) {
    String what =
        act(
            order.spec().side(),
            order.spec().instrument(),
            order.spec().quantity(),
            order.spec().limit());
    return switch (order.status()) {
      case INTENT, APPROVED, PREPARED, SUBMITTED -> text("ticket.sent.going", what);
      case ACCEPTED -> text("ticket.sent.working", what);
      case PARTIALLY_FILLED ->
          text("ticket.sent.part", order.filled(), order.spec().quantity(), symbol(order));
      case FILLED -> text("ticket.sent.filled", what, price(average(order)));
      case DENIED -> text("ticket.sent.denied", order.note());
      case REJECTED -> text("ticket.sent.rejected", order.note());
      case CANCELED, EXPIRED, NOT_PLACED -> text("ticket.sent.ended", what, order.note());
      case UNKNOWN -> text("ticket.sent.unknown", what);
    };
  }

  private static String symbol(Order order) {
    return order.spec().instrument().symbol();
  }

  private static Price average(Order order) {
    BigDecimal exact = order.filledValue().dividedBy(order.filled().value()).amount();
    return new Price(exact.round(FIGURES));
  }

  private String at(@Nullable Price limit) {
    return limit == null ? text("ticket.market.word") : price(limit);
  }

  private static String price(Price price) {
    return Figures.number(price.value(), Math.max(0, price.value().scale()));
  }

  private static String figure(@Nullable BigDecimal amount) {
    return amount == null ? Figures.UNKNOWN : Figures.number(amount, 2);
  }
}
