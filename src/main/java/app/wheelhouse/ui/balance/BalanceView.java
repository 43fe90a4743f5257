package app.wheelhouse.ui.balance;

import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.control.MoneyLabel;
import app.wheelhouse.ui.fx.PanelState;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Fields and handlers of balance.fxml.
public final class BalanceView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final BalanceViewModel viewModel;

  @FXML private StackPane picture;
  @FXML private MoneyLabel equity;
  @FXML private MoneyLabel balance;
  @FXML private MoneyLabel today;
  @FXML private MoneyLabel fees;
  @FXML private Label drawdown;
  @FXML private Label winRate;
  @FXML private Label profitFactor;
  @FXML private Label trades;
  @FXML private Label counted;

  public BalanceView(BalanceViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public BalanceViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    CurvePane curve = new CurvePane(viewModel.words(), viewModel.zoneProperty().get());
    picture.getChildren().addFirst(curve);
    curve.curveProperty().bind(viewModel.curveProperty());
    viewModel.zoneProperty().subscribe(curve::zone);
    viewModel
        .stateProperty()
        .subscribe(state -> picture.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    viewModel
        .figuresProperty()
        .subscribe(now -> {
          show(now);
          curve.equity(now == null ? Double.NaN : now.equity().toDouble());
        });
  }

  private void show(@Nullable BalanceFigures now) {
    BalanceTexts texts = viewModel.words();
    equity.setMoney(now == null ? null : now.equity());
    balance.setMoney(now == null ? null : now.balance());
    today.setMoney(now == null ? null : now.closed().today());
    fees.setMoney(now == null ? null : now.fees());
    drawdown.setText(now == null ? Figures.UNKNOWN : Figures.signedPercent(-now.maxDrawdown()));
    winRate.setText(
        now == null || Double.isNaN(now.closed().winRate())
            ? Figures.UNKNOWN
            : Figures.percent(now.closed().winRate()));
    profitFactor.setText(
        now == null ? Figures.UNKNOWN : factor(now.closed().profitFactor(), texts));
    trades.setText(now == null ? Figures.UNKNOWN : Long.toString(now.trades()));
    counted.setText(
        now == null || now.isComplete() ? "" : texts.of("counted", now.closed().of().size()));
  }

  private static String factor(double factor, BalanceTexts texts) {
    return Double.isInfinite(factor) ? texts.of("no-losses") : Figures.number(factor, 2);
  }
}
