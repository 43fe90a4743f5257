package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.money.Money;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.risk.CheckResult;
import app.wheelhouse.risk.OrderOutlook;
import app.wheelhouse.ui.control.Figures;
import app.wheelhouse.ui.fx.DraftLevels;
import app.wheelhouse.ui.fx.DraftLevels.Draft;
import app.wheelhouse.ui.fx.DraftLevels.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order in the ticket as others see it: its prices, and what each of them would do.
///
/// There is one while the trader writes an order: a size, a limit, or a level that was touched.
final class TicketDraft {
  private final TicketForm form;
  private final TicketWords words;

  TicketDraft(TicketForm form, TicketWords words) {
    this.form = form;
    this.words = words;
  }

  /// @param preview null while the order is not complete
  /// @param touched whether the trader has set a level by hand
  @Nullable Draft of(InstrumentId instrument, @Nullable TicketPreview preview, boolean touched) {
    Price limit = form.limitPrice();
    boolean begun = touched || limit != null || !form.getSize().text().isBlank();
    if (!begun) {
      return null;
    }
    OrderOutlook outlook = preview == null ? null : preview.outlook();
    List<DraftLevels.Line> lines = new ArrayList<>();
    if (limit != null) {
      lines.add(new DraftLevels.Line(Level.ENTRY, limit, entry(instrument, limit, outlook)));
    }
    Price stop = form.stopPrice();
    if (stop != null) {
      lines.add(new DraftLevels.Line(Level.STOP, stop, stop(outlook)));
    }
    Price target = form.targetPrice();
    if (target != null) {
      lines.add(new DraftLevels.Line(Level.TARGET, target, target(outlook)));
    }
    CheckResult denial = outlook == null ? null : outlook.verdict().denial();
    return lines.isEmpty()
        ? null
        : new Draft(instrument, lines, denial == null ? "" : denial.sentence());
  }

  private String entry(InstrumentId instrument, Price limit, @Nullable OrderOutlook outlook) {
    String what =
        words.act(
            form.sideProperty().get(),
            instrument,
            outlook == null ? null : outlook.quantity(),
            limit);
    return words.text("ticket.draft.entry", what);
  }

  private String stop(@Nullable OrderOutlook outlook) {
    Money loss = outlook == null ? null : outlook.lossAtStop();
    BigDecimal share = outlook == null ? null : outlook.lossShare();
    if (loss == null || share == null) {
      return words.text("ticket.draft.stop");
    }
    return words.text(
        "ticket.draft.stop.loss",
        Figures.signed(loss.negate().amount(), 2),
        Figures.signedPercent(-share.doubleValue()));
  }

  private String target(@Nullable OrderOutlook outlook) {
    Money gain = outlook == null ? null : outlook.gainAtTarget();
    Money loss = outlook == null ? null : outlook.lossAtStop();
    if (gain == null) {
      return words.text("ticket.draft.target");
    }
    String result = Figures.signed(gain.amount(), 2);
    return loss == null || loss.signum() <= 0
        ? words.text("ticket.draft.target.gain", result)
        : words.text("ticket.draft.target.ratio", result, Figures.number(gain.ratioTo(loss), 2));
  }
}
