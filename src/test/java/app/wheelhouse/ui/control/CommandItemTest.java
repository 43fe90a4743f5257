package app.wheelhouse.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandItemTest {
  private final CommandItem item =
      new CommandItem(
          new Command("trade.pause-auto", new ViewLoader(Locale.ENGLISH).texts(), () -> {})
              .key("P"));

  @Test
  void showsItsKeyButLeavesActingOnItToTheWindow() {
    KeyEvent typed =
        new KeyEvent(KeyEvent.KEY_PRESSED, "p", "p", KeyCode.P, false, false, false, false);

    assertThat(item.getAccelerator().getDisplayText()).isEqualTo("P");
    assertThat(item.getAccelerator().match(typed)).isFalse();
  }
}
