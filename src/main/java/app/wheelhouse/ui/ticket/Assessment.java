package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.TicketPreview;
import java.util.List;
import java.util.ResourceBundle;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The form as an order, with what the gate says to it.
final class Assessment {
  private final ResourceBundle texts;
  private final TicketFigures figures;
  private final ObservableList<LayerLine> layers = FXCollections.observableArrayList();
  private @Nullable SubmitTicket ticket;
  private @Nullable TicketPreview preview;

  Assessment(ResourceBundle texts, TicketFigures figures) {
    this.texts = texts;
    this.figures = figures;
  }

  void clear() {
    ticket = null;
    preview = null;
    figures.clear();
    layers.clear();
  }

  /// Reads the form and asks the gate.
  ///
  /// @return its answer, or what the form lacks
  Answer judge(TicketForm form, Instrument traded, DeskSnapshot snapshot) {
    SubmitTicket asked = form.read(traded);
    TicketPreview now = asked == null ? null : TicketPreview.of(snapshot, asked).orElse(null);
    if (now == null) {
      clear();
      return Answer.missing(form.problem());
    }
    ticket = asked;
    preview = now;
    figures.show(now, traded, asked.side());
    figures.cut(Waterfall.of(now.verdict(), texts));
    List<LayerLine> lines = LayerLine.of(now.verdict(), texts);
    if (!lines.equals(layers)) {
      layers.setAll(lines);
    }
    return Answer.of(now.verdict(), texts);
  }

  boolean isApproved() {
    TicketPreview now = preview;
    return now != null && now.verdict().isApproved();
  }

  /// What the gate leaves of the size, or what was asked where it denies; null while there is none.
  @Nullable Quantity quantity() {
    TicketPreview now = preview;
    SubmitTicket asked = ticket;
    return now == null || asked == null
        ? null
        : now.verdict().isApproved() ? now.outlook().quantity() : asked.quantity();
  }

  /// Null while the form is not complete.
  @Nullable SubmitTicket ticket() {
    return ticket;
  }

  @Nullable TicketPreview preview() {
    return preview;
  }

  TicketFigures figures() {
    return figures;
  }

  ObservableList<LayerLine> layers() {
    return layers;
  }
}
