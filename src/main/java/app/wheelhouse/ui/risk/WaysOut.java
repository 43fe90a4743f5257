package app.wheelhouse.ui.risk;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Confirmation.Question;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Ends restrictions by hand: asks before trading goes on; a reset is typed.
final class WaysOut {
  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final RiskTexts texts;
  private final StringProperty typed = new SimpleStringProperty("");

  WaysOut(Consumer<DeskCommand> desk, Confirmation confirmation, RiskTexts texts) {
    this.desk = desk;
    this.confirmation = confirmation;
    this.texts = texts;
  }

  /// What stands in the field of the typed reset.
  StringProperty typedProperty() {
    return typed;
  }

  boolean isTyped() {
    return typed.get().strip().equals(DeskCommand.DRAWDOWN_RESET_WORD);
  }

  /// @param why the restriction's sentence
  void go(WayOut way, String why) {
    switch (way) {
      case NONE -> {}
      case RESUME ->
          confirmation.ask(
              new Question(
                  texts.of("resume.title"),
                  texts.of("resume.text", why),
                  texts.of("way.resume"),
                  true),
              () -> desk.accept(new DeskCommand.ResumeTrading(texts.of("resume.reason"))));
      case START_AUTO ->
          confirmation.ask(
              new Question(
                  texts.of("start.title"),
                  texts.of("start.text", why),
                  texts.of("way.start-auto"),
                  false),
              () -> desk.accept(new DeskCommand.StartAutoTrading()));
      case RESET -> reset();
    }
  }

  private void reset() {
    if (isTyped()) {
      desk.accept(new DeskCommand.ResetDrawdown(typed.get().strip()));
      typed.set("");
    }
  }
}
