package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.order.Side;
import app.wheelhouse.ui.control.Nearness;
import app.wheelhouse.ui.control.StateVeil;
import app.wheelhouse.ui.fx.PanelState;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Fields and handlers of ticket.fxml.
public final class TicketView {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final int[] SHARES = {10, 25, 50, 75, 100};

  private final TicketViewModel viewModel;

  @FXML private ResourceBundle resources;
  @FXML private VBox body;
  @FXML private ScrollPane scroll;
  @FXML private ToggleButton buy;
  @FXML private ToggleButton sell;
  @FXML private ToggleButton market;
  @FXML private ToggleButton limit;
  @FXML private Button less;
  @FXML private Button more;
  @FXML private TextField leverage;
  @FXML private Slider leverageSlider;
  @FXML private Label leverageFault;
  @FXML private HBox limitRow;
  @FXML private TextField limitPrice;
  @FXML private Label limitFault;
  @FXML private Button bid;
  @FXML private Button mid;
  @FXML private Button ask;
  @FXML private TextField size;
  @FXML private Label sizeFault;
  @FXML private HBox quick;
  @FXML private TextField stop;
  @FXML private Label stopFault;
  @FXML private TextField target;
  @FXML private Label targetFault;
  @FXML private VBox checks;
  @FXML private Label answerTitle;
  @FXML private Label nearness;
  @FXML private HBox cutRow;
  @FXML private HBox answerRow;
  @FXML private FontIcon answerIcon;
  @FXML private ToggleButton expand;
  @FXML private FontIcon expandIcon;
  @FXML private StackPane submitBox;
  @FXML private Button submit;
  @FXML private HBox sentRow;
  @FXML private Button again;
  @FXML private Label age;
  @FXML private Node mark;
  @FXML private StateVeil veil;

  public TicketView(TicketViewModel viewModel) {
    this.viewModel = viewModel;
  }

  public TicketViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  private void initialize() {
    TicketForm form = viewModel.getForm();
    TicketStatus status = viewModel.getStatus();
    new TicketSwitches(form).join(buy, sell, market, limit);
    field(leverage, form.getLeverage(), leverageFault);
    field(limitPrice, form.getLimit(), limitFault);
    field(size, form.getSize(), sizeFault);
    field(stop, form.getStop(), stopFault);
    field(target, form.getTarget(), targetFault);
    limitRow.visibleProperty().bind(form.limitOrderProperty());
    limitRow.managedProperty().bind(limitRow.visibleProperty());
    new LeverageSlide(leverageSlider, form.getLeverage()).join(viewModel.getHead());
    shares();
    acts();
    figures();
    age.visibleProperty().bind(viewModel.getHead().ageProperty().greaterThanOrEqualTo(0));
    mark.visibleProperty().bind(viewModel.getHead().symbolProperty().isNotEmpty());
    body.visibleProperty().bind(status.usableProperty());
    status
        .stateProperty()
        .subscribe(state -> body.pseudoClassStateChanged(STALE, state == PanelState.STALE));
    status.offProperty().subscribe(text -> veil.setOff(text));
    status.sizeFocusProperty().subscribe((_, _) -> size.requestFocus());
    answers();
  }

  private void acts() {
    TicketStatus status = viewModel.getStatus();
    less.setOnAction(_ -> viewModel.leverageBy(-1));
    more.setOnAction(_ -> viewModel.leverageBy(1));
    leverage.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        viewModel.leverageBy(event.getCode() == KeyCode.UP ? 1 : -1);
        event.consume();
      }
    });
    bid.setOnAction(_ -> viewModel.limitAt(-1));
    mid.setOnAction(_ -> viewModel.limitAt(0));
    ask.setOnAction(_ -> viewModel.limitAt(1));
    submit.setOnAction(_ -> viewModel.submit());
    submit.disableProperty().bind(status.readyProperty().not());
    viewModel.getForm().sideProperty().subscribe(this::colour);
    again.setOnAction(_ -> viewModel.again());
    again.visibleProperty().bind(status.againOfferedProperty());
    again.managedProperty().bind(again.visibleProperty());
    sentRow.visibleProperty().bind(status.sentProperty().isNotEmpty());
    sentRow.managedProperty().bind(sentRow.visibleProperty());
    // A disabled button takes no mouse: its box says why.
    Tooltip why = new Tooltip();
    why.textProperty().bind(status.blockedProperty());
    status
        .blockedProperty()
        .subscribe(text -> {
          submit.setAccessibleHelp(text);
          Tooltip.uninstall(submitBox, why);
          if (!text.isEmpty()) {
            Tooltip.install(submitBox, why);
          }
        });
  }

  private void figures() {
    TicketFigures figures = viewModel.getFigures();
    cutRow.visibleProperty().bind(figures.cutProperty().isNotEmpty());
    cutRow.managedProperty().bind(cutRow.visibleProperty());
    figures
        .nearnessProperty()
        .subscribe(word -> {
          nearness.setText(word == null ? "" : resources.getString("ticket.near." + word.key()));
          (word == null ? Nearness.SAFE : word).mark(nearness);
        });
  }

  private void answers() {
    TicketStatus status = viewModel.getStatus();
    answerTitle.visibleProperty().bind(status.answerTitleProperty().isNotEmpty());
    answerTitle.managedProperty().bind(answerTitle.visibleProperty());
    status
        .toneProperty()
        .subscribe(tone -> {
          Tones.show(answerRow, tone);
          answerIcon.setIconLiteral(Tones.icon(tone));
        });
    status.sentToneProperty().subscribe(tone -> Tones.show(sentRow, tone));
    LayerList list = new LayerList(checks, resources);
    checks.visibleProperty().bind(expand.selectedProperty());
    checks.managedProperty().bind(expand.selectedProperty());
    viewModel.layers().subscribe(() -> list.show(viewModel.layers(), expand.isSelected()));
    expand
        .selectedProperty()
        .subscribe(open -> {
          list.show(viewModel.layers(), open);
          expandIcon.setIconLiteral(open ? "fth-chevron-up" : "fth-chevron-down");
          body.applyCss();
          body.layout();
          scroll.setVvalue(open ? 1 : 0);
        });
    expand.disableProperty().bind(status.stateProperty().isEqualTo(PanelState.LOADING));
  }

  private static void field(TextField input, Field field, Label fault) {
    input.textProperty().bindBidirectional(field.textProperty());
    fault.visibleProperty().bind(field.faultProperty().isNotEmpty());
    fault.managedProperty().bind(fault.visibleProperty());
    field
        .faultProperty()
        .subscribe(text -> {
          input.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !text.isEmpty());
          input.setAccessibleRoleDescription(text.isEmpty() ? null : text);
        });
  }

  private void shares() {
    for (int share : SHARES) {
      Button button = new Button(share + " %");
      button.getStyleClass().add("ticket-quick");
      button.setId("share-" + share);
      button.setAccessibleText(
          new MessageFormat(resources.getString("ticket.quick.accessible"), Locale.ROOT)
              .format(new Object[] {share}));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(60);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(_ -> viewModel.quick(share));
      quick.getChildren().add(button);
    }
  }

  private void colour(Side side) {
    submit.getStyleClass().removeAll("buy", "sell");
    submit.getStyleClass().add(side == Side.BUY ? "buy" : "sell");
  }
}
