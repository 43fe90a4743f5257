package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.InstrumentSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.CheckResult.Outcome;
import app.wheelhouse.risk.Verdict;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.control.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the gate would say to the smallest order by hand in one market, layer by layer.
final class LayersPage implements PageModel {
  private final RiskTexts texts;
  private final ObjectProperty<@Nullable InstrumentId> instrument = new SimpleObjectProperty<>();
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.BUY);
  private final IntegerProperty leverage = new SimpleIntegerProperty();
  private final IntegerProperty chosen = new SimpleIntegerProperty(1);
  private final IntegerProperty asked = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<LayerLine>> layers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
  private String nothing = "";

  LayersPage(Settings settings, RiskTexts texts) {
    this.texts = texts;
    settings.follow(TradeSettings.LEVERAGE, now -> leverage.set(now));
    instrument.subscribe(this::ask);
    side.subscribe(this::ask);
    leverage.subscribe(this::ask);
  }

  private void ask() {
    asked.set(asked.get() + 1);
  }

  @Override
  public void show(DeskSnapshot snapshot) {
    InstrumentSnapshot market = market(snapshot);
    if (market == null || !(market.mark() > 0)) {
      forget();
      nothing = texts.of(market == null ? "layers.no-market" : "layers.no-price");
      return;
    }
    nothing = "";
    Quantity smallest = smallest(market.instrument(), market.mark(), snapshot);
    SubmitTicket ticket =
        new SubmitTicket(
            market.instrument().id(), side.get(), smallest, null, null, null, leverage.get());
    TicketPreview.of(snapshot, ticket).ifPresent(preview -> take(preview.verdict(), ticket));
  }

  private @Nullable InstrumentSnapshot market(DeskSnapshot snapshot) {
    InstrumentId wanted = instrument.get();
    List<InstrumentSnapshot> all = snapshot.instruments();
    return wanted == null
        ? (all.isEmpty() ? null : all.getFirst())
        : snapshot.instrument(wanted).orElse(null);
  }

  /// Whole lots just worth the venue's smallest order, with room for the price to move.
  private static Quantity smallest(Instrument instrument, double mark, DeskSnapshot snapshot) {
    BigDecimal room = BigDecimal.ONE.add(snapshot.limits().slippageShare());
    BigDecimal lots =
        instrument
            .minNotional()
            .amount()
            .multiply(room)
            .divide(instrument.exactPrice(mark).value(), MathContext.DECIMAL128)
            .setScale(instrument.sizeDecimals(), RoundingMode.UP);
    return new Quantity(lots.max(instrument.lotSize().value()));
  }

  private void take(Verdict now, SubmitTicket ticket) {
    String words =
        texts.of(
            "layers.question",
            texts.word("side", ticket.side()),
            ticket.quantity().toString(),
            ticket.instrument().symbol(),
            ticket.leverage());
    question.set(words);
    Verdict before = verdict.get();
    // Live values change all the time; equal ones make no new lines.
    if (before == null || !before.results().equals(now.results())) {
      boolean first = before == null;
      verdict.set(now);
      layers.set(LayerLine.of(now, texts));
      CheckResult denial = now.denial();
      if (first && denial != null) {
        chosen.set(denial.layer());
      }
    }
  }

  @Override
  public void clear() {
    forget();
    nothing = "";
    chosen.set(1);
  }

  private void forget() {
    verdict.set(null);
    layers.set(List.of());
    question.set("");
  }

  @Override
  public String nothing() {
    return nothing;
  }

  @Override
  public Collection<InstrumentId> markets(DeskSnapshot snapshot) {
    InstrumentSnapshot market = market(snapshot);
    return market == null ? List.of() : List.of(market.instrument().id());
  }

  /// Null for the first market of the session.
  ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  ObjectProperty<Side> sideProperty() {
    return side;
  }

  /// Changes whenever another order is asked about.
  IntegerProperty asked() {
    return asked;
  }

  /// The layer whose checks are shown, 1 to 8.
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /// All eight; empty while there is nothing to judge.
  ReadOnlyObjectProperty<List<LayerLine>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /// The order that is asked about.
  ReadOnlyStringProperty questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// Null while there is nothing to judge.
  ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// How the gate answers in one sentence.
  String answer(Verdict now) {
    CheckResult denial = now.denial();
    return denial != null
        ? denial.sentence()
        : texts.of(worst(now) == Outcome.PASS ? "layers.passes" : "layers.passes.marked");
  }

  /// The worst that any check says.
  static Outcome worst(Verdict verdict) {
    Outcome worst = Outcome.PASS;
    for (CheckResult result : verdict.results()) {
      worst = result.outcome().compareTo(worst) > 0 ? result.outcome() : worst;
    }
    return worst;
  }

  /// A value against its limit, as `value / limit`.
  static String held(CheckResult check) {
    String value = check.value().isEmpty() ? Figures.UNKNOWN : check.value();
    return check.limit().isEmpty() ? check.value() : value + " / " + check.limit();
  }
}
