package app.wheelhouse.ui.accounts;

import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// An account in the list: what it is good for in words, colour and shape, and what comes next.
final class AccountPane extends HBox {
  AccountPane(
      AccountLine line,
      AccountsTexts texts,
      ZoneId zone,
      Consumer<AccountLine> open,
      Consumer<AccountLine> remove) {
    getStyleClass().add("account");
    pseudoClassStateChanged(PseudoClass.getPseudoClass(tone(line.standing())), true);
    boolean real = line.network().equals(AccountForm.MAINNET);
    Label network = new Label(texts.of(real ? "chip.mainnet" : "chip.testnet"));
    network.getStyleClass().addAll("chip", real ? "bad" : "warn");
    network.setMinWidth(USE_PREF_SIZE);
    Label name = new Label(line.name());
    name.getStyleClass().add("strong");
    name.setWrapText(true);
    HBox head = new HBox(name, network);
    head.getStyleClass().add("account-name");
    Label standing = new Label(texts.standing(line, zone));
    standing.getStyleClass().add("account-standing");
    Label address = new Label(AccountsTexts.brief(line.master()));
    address.getStyleClass().add("quiet");
    address.setTooltip(new Tooltip(line.master()));
    HBox below = new HBox(standing, address);
    below.getStyleClass().add("account-below");
    VBox words = new VBox(head, below);
    words.getStyleClass().add("account-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button act = new Button(texts.act(line));
    act.setMinWidth(USE_PREF_SIZE);
    act.setAccessibleText(line.name() + ": " + texts.act(line));
    act.setOnAction(_ -> open.accept(line));
    Button gone = new Button();
    gone.setGraphic(new FontIcon("fth-trash-2"));
    gone.getStyleClass().add("icon-only");
    gone.setTooltip(new Tooltip(texts.of("remove", line.name())));
    gone.setAccessibleText(texts.of("remove", line.name()));
    gone.setOnAction(_ -> remove.accept(line));
    FontIcon mark = new FontIcon(icon(line.standing()));
    mark.getStyleClass().add("account-mark");
    getChildren().addAll(mark, words, act, gone);
  }

  private static String icon(Standing standing) {
    return switch (standing) {
      case WATCH_ONLY -> "fth-eye";
      case AGENT_PENDING -> "fth-clock";
      case CONNECTED -> "fth-check-circle";
      case EXPIRED -> "fth-alert-triangle";
    };
  }

  private static String tone(Standing standing) {
    return switch (standing) {
      case WATCH_ONLY -> "plain";
      case AGENT_PENDING -> "waiting";
      case CONNECTED -> "good";
      case EXPIRED -> "bad";
    };
  }
}
