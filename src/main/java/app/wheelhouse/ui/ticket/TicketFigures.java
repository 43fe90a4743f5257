package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.Nearness;
import java.math.BigDecimal;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the order would cost, bind and risk, as words with their units.
public final class TicketFigures {
  private static final String USDC = " USDC";
  private static final String MARGIN_USAGE = "margin-usage";

  private final TicketWords words;
  private final ReadOnlyStringWrapper value = unknown();
  private final ReadOnlyStringWrapper margin = unknown();
  private final ReadOnlyStringWrapper leverage = unknown();
  private final ReadOnlyStringWrapper fee = unknown();
  private final ReadOnlyStringWrapper liquidation = unknown();
  private final ReadOnlyStringWrapper liquidationShare = unknown();
  private final ReadOnlyStringWrapper loss = unknown();
  private final ReadOnlyStringWrapper lossShare = unknown();
  private final ReadOnlyStringWrapper gain = unknown();
  private final ReadOnlyStringWrapper gainRatio = unknown();
  private final ReadOnlyStringWrapper marginUse = unknown();
  private final ReadOnlyStringWrapper cut = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Nearness> nearness = new ReadOnlyObjectWrapper<>();

  TicketFigures(TicketWords words) {
    this.words = words;
  }

  private static ReadOnlyStringWrapper unknown() {
    return new ReadOnlyStringWrapper(Figures.UNKNOWN);
  }

  void show(TicketPreview preview, Instrument instrument, Side side) {
    OrderOutlook outlook = preview.outlook();
    value.set(money(outlook.notional()));
    margin.set(money(outlook.margin()));
    fee.set(money(preview.fee()));
    BigDecimal times = outlook.effectiveLeverage();
    leverage.set(times == null ? Figures.UNKNOWN : Figures.number(times, 2) + "×");
    marginUse.set(
        outlook.verdict().results().stream()
            .filter(result -> result.rule().equals(MARGIN_USAGE))
            .map(CheckResult::value)
            .findFirst()
            .orElse(Figures.UNKNOWN));
    liquidation(outlook, preview.mark(), instrument);
    Money lost = stopsBeyondEntry(outlook, side) ? null : outlook.lossAtStop();
    loss.set(lost == null ? Figures.UNKNOWN : Figures.signed(lost.negate().amount(), 2) + USDC);
    BigDecimal share = lost == null ? null : outlook.lossShare();
    lossShare.set(
        share == null
            ? ""
            : words.text("ticket.loss.share", Figures.number(share.movePointRight(2), 2) + " %"));
    Money won = outlook.gainAtTarget();
    gain.set(won == null ? Figures.UNKNOWN : Figures.signed(won.amount(), 2) + USDC);
    gainRatio.set(
        won == null || lost == null || lost.signum() <= 0
            ? ""
            : Figures.number(won.ratioTo(lost), 2) + " R");
  }

  /// Whether the stop is on the wrong side: what it would lose there means nothing.
  private static boolean stopsBeyondEntry(OrderOutlook outlook, Side side) {
    Price stop = outlook.stop();
    Price entry = outlook.entry();
    return stop != null && entry != null && stop.compareTo(entry) * side.sign() >= 0;
  }

  /// How the size was cut; empty where it was not.
  void cut(String waterfall) {
    cut.set(waterfall);
  }

  /// The distance is that of the gate: from the mark, or from the entry where that is nearer.
  private void liquidation(OrderOutlook outlook, @Nullable Price mark, Instrument instrument) {
    BigDecimal price = outlook.liquidation();
    Price entry = outlook.entry();
    if (price == null || entry == null) {
      liquidation.set(Figures.UNKNOWN);
      liquidationShare.set("");
      nearness.set(null);
      return;
    }
    double at = price.doubleValue();
    liquidation.set(Figures.number(at, Figures.decimals(instrument, at)) + USDC);
    double fromEntry = at / entry.toDouble() - 1;
    double fromMark = mark == null ? fromEntry : at / mark.toDouble() - 1;
    double nearer = Math.abs(fromMark) < Math.abs(fromEntry) ? fromMark : fromEntry;
    liquidationShare.set(Figures.signedPercent(nearer));
    nearness.set(Nearness.of(Math.abs(nearer)));
  }

  void clear() {
    for (ReadOnlyStringWrapper each :
        new ReadOnlyStringWrapper[] {
          value, margin, leverage, fee, liquidation, loss, gain, marginUse
        }) {
      each.set(Figures.UNKNOWN);
    }
    liquidationShare.set("");
    lossShare.set("");
    gainRatio.set("");
    cut.set("");
    nearness.set(null);
  }

  private static String money(@Nullable Money amount) {
    return amount == null ? Figures.UNKNOWN : Figures.number(amount.amount(), 2) + USDC;
  }

  /// Of the order at its entry.
  public ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  public String getValue() {
    return value.get();
  }

  /// That the order binds.
  public ReadOnlyStringProperty marginProperty() {
    return margin.getReadOnlyProperty();
  }

  public String getMargin() {
    return margin.get();
  }

  /// Effective, of all positions with this order.
  public ReadOnlyStringProperty leverageProperty() {
    return leverage.getReadOnlyProperty();
  }

  public String getLeverage() {
    return leverage.get();
  }

  /// Of the entry.
  public ReadOnlyStringProperty feeProperty() {
    return fee.getReadOnlyProperty();
  }

  public String getFee() {
    return fee.get();
  }

  /// Estimated price.
  public ReadOnlyStringProperty liquidationProperty() {
    return liquidation.getReadOnlyProperty();
  }

  public String getLiquidation() {
    return liquidation.get();
  }

  /// Maintenance margin of everything with this order over equity.
  public ReadOnlyStringProperty marginUseProperty() {
    return marginUse.getReadOnlyProperty();
  }

  public String getMarginUse() {
    return marginUse.get();
  }

  /// How the gate cut the size, such as `asked 0.5 → total exposure 0.2 → final 0.18`; empty where
  /// it did not.
  public ReadOnlyStringProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }

  public String getCut() {
    return cut.get();
  }

  /// How near liquidation would be; null while it is not known or there is none.
  ReadOnlyObjectProperty<@Nullable Nearness> nearnessProperty() {
    return nearness.getReadOnlyProperty();
  }

  /// Distance from the mark, or from the entry where that is nearer.
  public ReadOnlyStringProperty liquidationShareProperty() {
    return liquidationShare.getReadOnlyProperty();
  }

  public String getLiquidationShare() {
    return liquidationShare.get();
  }

  /// At the stop, costs included.
  public ReadOnlyStringProperty lossProperty() {
    return loss.getReadOnlyProperty();
  }

  public String getLoss() {
    return loss.get();
  }

  /// Of equity.
  public ReadOnlyStringProperty lossShareProperty() {
    return lossShare.getReadOnlyProperty();
  }

  public String getLossShare() {
    return lossShare.get();
  }

  /// At the target, after fees.
  public ReadOnlyStringProperty gainProperty() {
    return gain.getReadOnlyProperty();
  }

  public String getGain() {
    return gain.get();
  }

  /// Gain over loss.
  public ReadOnlyStringProperty gainRatioProperty() {
    return gainRatio.getReadOnlyProperty();
  }

  public String getGainRatio() {
    return gainRatio.get();
  }
}
