package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import app.wheelhouse.ui.fx.PanelState;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LabelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.3    | ▲ +12.30   | gain
          -1000   | ▼ −1,000.00 | loss
          0       | 0.00       | none
          0.001   | 0.00       | none
          -0.001  | 0.00       | none
          """)
  void showsGainAndLossBySignShapeAndColour(String amount, String text, String state) {
    MoneyLabel label = new MoneyLabel();
    label.setSigned(true);
    label.setMoney(Money.of(amount));

    assertThat(label.getText()).isEqualTo(text);
    assertThat(is(label, "gain")).isEqualTo(state.equals("gain"));
    assertThat(is(label, "loss")).isEqualTo(state.equals("loss"));
  }

  @Test
  void showsAPlainAmountWithoutMeaning() {
    MoneyLabel label = new MoneyLabel();
    assertThat(label.getText()).isEqualTo(Figures.UNKNOWN);
    label.setMoney(Money.of("10000"));

    assertThat(label.getText()).isEqualTo("10,000.00");
    assertThat(is(label, "gain")).isFalse();
  }

  @Test
  void showsAPriceAtItsPrecision() {
    PriceLabel label = new PriceLabel();
    assertThat(label.getText()).isEqualTo(Figures.UNKNOWN);
    label.setPrice(62_250.5);
    label.setDecimals(1);

    assertThat(label.getText()).isEqualTo("62,250.5");
  }

  @Test
  void showsAChange() {
    ChangeLabel label = new ChangeLabel();
    label.setShare(-0.0123);

    assertThat(label.getText()).isEqualTo("▼ −1.23 %");
    assertThat(is(label, "loss")).isTrue();
    label.setShare(0.00001);
    assertThat(label.getText()).isEqualTo("0.00 %");
    assertThat(is(label, "loss")).isFalse();
  }

  @Test
  void marksWhatIsOld() {
    AgeLabel label = new AgeLabel();
    assertThat(label.getText()).isEqualTo(Figures.UNKNOWN);
    label.setMillis(5_000);
    assertThat(is(label, "old")).isFalse();
    label.setMillis(5_001);
    assertThat(is(label, "old")).isTrue();
  }

  @Test
  void veilSpeaksOnlyInStatesThatHaveASentence() {
    StateVeil veil = new StateVeil();
    veil.setLoading("Loading…");
    veil.setStale("Old");
    assertThat(veil.isVisible()).isTrue();
    assertThat(((Label) veil.getChildren().getFirst()).getText()).isEqualTo("Loading…");
    veil.setState(PanelState.LIVE);
    assertThat(veil.isVisible()).isFalse();
    veil.setState(PanelState.STALE);
    assertThat(is(veil, "stale")).isTrue();
    assertThat(veil.isVisible()).isTrue();
    veil.setState(PanelState.EMPTY);
    assertThat(veil.isVisible()).isFalse();
  }

  @Test
  void oneOptionOfAChoiceIsAlwaysOn() {
    HBox row = new HBox();
    SimpleObjectProperty<String> chosen = new SimpleObjectProperty<>("b");
    Choice.fill(row, List.of("a", "b"), text -> text, chosen);
    ToggleButton a = (ToggleButton) row.getChildren().get(0);
    ToggleButton b = (ToggleButton) row.getChildren().get(1);

    assertThat(b.isSelected()).isTrue();
    a.fire();
    assertThat(chosen.get()).isEqualTo("a");
    a.fire();
    assertThat(a.isSelected()).as("pressed again").isTrue();
    chosen.set("b");
    assertThat(a.isSelected()).isFalse();
    assertThat(b.isSelected()).isTrue();
  }

  private static boolean is(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }
}
