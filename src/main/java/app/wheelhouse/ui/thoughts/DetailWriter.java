package app.wheelhouse.ui.thoughts;

import app.wheelhouse.domain.decision.Decision;
import app.wheelhouse.domain.decision.DecisionOutcome;
import app.wheelhouse.domain.decision.DecisionRecord;
import app.wheelhouse.domain.decision.Rationale;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.Judgement;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts all that is known of one decision into words.
final class DetailWriter {
  private final ThoughtTexts texts;

  DetailWriter(ThoughtTexts texts) {
    this.texts = texts;
  }

  ThoughtDetail write(
      Thought thought,
      String time,
      DeskSnapshot snapshot,
      Function<ClientOrderId, @Nullable Order> orders,
      Known known) {
    DecisionRecord record = thought.getRecord();
    Instrument instrument =
        snapshot
            .instrument(record.decision().instrument())
            .map(InstrumentSnapshot::instrument)
            .orElse(null);
    List<ThoughtDetail.Check> checks = new ArrayList<>();
    List<ThoughtDetail.Size> sizes = new ArrayList<>();
    String symbol = record.decision().instrument().symbol();
    for (Judgement judgement : snapshot.judgements()) {
      if (judgement.decision() == record.sequence()) {
        judgement.verdict().results().forEach(result -> checks.add(check(result)));
        sizes.addAll(new SizeSteps(texts).of(judgement.verdict(), symbol));
      }
    }
    DecisionOutcome ended = known.ended();
    return new ThoughtDetail(
        record.sequence(),
        thought,
        time,
        texts.by(record.decision(), time),
        texts.sure(record.decision()),
        proposed(record.decision(), instrument),
        parts(record.decision().header().rationale()),
        thought.getOutcome(),
        ended == null ? "" : new EndingWriter(texts).sentence(ended),
        orders(record, orders, instrument),
        sizes,
        checks,
        known.backed(),
        note(record, checks));
  }

  /// What the book of the session says about a decision.
  ///
  /// @param ended null while nobody knows
  record Known(Backed backed, @Nullable DecisionOutcome ended) {}

  private String note(DecisionRecord record, List<ThoughtDetail.Check> checks) {
    return switch (record.disposition()) {
      case DecisionRecord.Held _ -> texts.get("note.held");
      case DecisionRecord.Ignored _ -> texts.get("note.ignored");
      case DecisionRecord.Denied _, DecisionRecord.Acted _ ->
          checks.isEmpty() ? texts.get("note.checks") : "";
    };
  }

  List<ThoughtDetail.Figure> proposed(Decision decision, @Nullable Instrument instrument) {
    List<ThoughtDetail.Figure> figures = new ArrayList<>();
    switch (decision) {
      case Decision.Open open -> {
        Price entry = open.entry();
        add(figures, "entry", entry == null ? texts.get("market.order") : price(entry, instrument));
        add(figures, "stop", level(open.stop(), entry, instrument, "nostop"));
        add(figures, "target", level(open.target(), entry, instrument, "notarget"));
        Double share = open.sizeShare();
        add(
            figures,
            "size",
            share == null ? texts.get("gatesize") : texts.filled("share", percent(share)));
        Integer leverage = open.leverage();
        add(figures, "leverage", leverage == null ? texts.get("deskleverage") : leverage + "×");
      }
      case Decision.Increase increase ->
          add(figures, "size", texts.filled("share", percent(increase.sizeShare())));
      case Decision.Reduce reduce ->
          add(figures, "size", texts.filled("part", Integer.toString(reduce.percent())));
      case Decision.Close _ -> add(figures, "size", texts.get("whole"));
      case Decision.Hold _ -> {
        // Nothing is asked for.
      }
    }
    return figures;
  }

  private void add(List<ThoughtDetail.Figure> figures, String key, String value) {
    figures.add(new ThoughtDetail.Figure(texts.get(key), value));
  }

  private String level(
      @Nullable Price level,
      @Nullable Price entry,
      @Nullable Instrument instrument,
      String missing) {
    if (level == null) {
      return texts.get(missing);
    }
    return entry == null
        ? price(level, instrument)
        : price(level, instrument)
            + " ("
            + Figures.signedPercent(level.toDouble() / entry.toDouble() - 1)
            + ")";
  }

  private static String price(Price price, @Nullable Instrument instrument) {
    return instrument == null
        ? price.toString()
        : Figures.number(price.value(), Figures.decimals(instrument, price.toDouble()));
  }

  private static String percent(double share) {
    return Figures.number(share * 100, 1);
  }

  private List<ThoughtDetail.Part> parts(Rationale rationale) {
    List<ThoughtDetail.Part> parts = new ArrayList<>();
    part(parts, "saw", rationale.saw());
    part(parts, "supporting", rationale.supporting());
    part(parts, "opposing", rationale.opposing());
    part(parts, "invalidation", rationale.invalidation());
    return parts;
  }

  private void part(List<ThoughtDetail.Part> parts, String key, List<String> sentences) {
    List<String> clean = Story.part(sentences);
    if (!clean.isEmpty()) {
      parts.add(new ThoughtDetail.Part(texts.get(key), clean));
    }
  }

  private List<ThoughtDetail.Figure> orders(
      DecisionRecord record,
      Function<ClientOrderId, @Nullable Order> orders,
      @Nullable Instrument instrument) {
    List<ThoughtDetail.Figure> lines = new ArrayList<>();
    if (record.disposition() instanceof DecisionRecord.Acted(List<ClientOrderId> ids)) {
      for (Order order : OutcomeWriter.known(ids, orders)) {
        String name =
            texts.word("role", order.spec().role())
                + " "
                + texts.word("side", order.spec().side())
                + " "
                + order.spec().quantity();
        String status = texts.word("status", order.status());
        boolean priced = instrument != null && !order.filled().isZero();
        lines.add(
            new ThoughtDetail.Figure(
                name, priced ? status + " " + OutcomeWriter.average(order, instrument) : status));
      }
    }
    return lines;
  }

  private ThoughtDetail.Check check(CheckResult result) {
    String held =
        result.limit().isEmpty()
            ? result.value()
            : result.value().isEmpty()
                ? texts.filled("limit", result.limit())
                : texts.filled("against", result.value(), result.limit());
    return new ThoughtDetail.Check(
        texts.get("layer." + result.layer()) + " · " + result.rule(),
        result.outcome(),
        held,
        result.sentence());
  }
}
