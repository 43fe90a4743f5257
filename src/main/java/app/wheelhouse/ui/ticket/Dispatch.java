package app.wheelhouse.ui.ticket;

import app.wheelhouse.domain.account.DeskCommand;
import app.wheelhouse.domain.account.DeskCommand.SubmitTicket;
import app.wheelhouse.domain.order.Order;
import app.wheelhouse.engine.DeskSnapshot;
import app.wheelhouse.engine.TicketPreview;
import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.TradeSettings;
import app.wheelhouse.ui.fx.Confirmation;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends tickets, each at most once.
///
/// Two latches, neither of which a held key or a double click can open. What was sent is spent:
/// only a change of the form or the separate button `Again` arms it anew, never a further submit.
/// And until the gate has answered, or 2 s of desk time have passed, nothing else is sent. A
/// question that was asked is void once another one was asked or it was answered.
final class Dispatch {
  private final Settings settings;
  private final Consumer<DeskCommand> desk;
  private final Confirmation confirmation;
  private final TicketWords words;
  private @Nullable SentTicket sent;
  private @Nullable Object question;
  private boolean spent;

  Dispatch(
      Settings settings, Consumer<DeskCommand> desk, Confirmation confirmation, TicketWords words) {
    this.settings = settings;
    this.desk = desk;
    this.confirmation = confirmation;
    this.words = words;
  }

  /// @param newest the snapshot at the moment of sending; null when the session is gone
  /// @param done called after it was sent
  void submit(
      SubmitTicket ticket,
      TicketPreview preview,
      Supplier<@Nullable DeskSnapshot> newest,
      Runnable done) {
    if (!isArmed()) {
      return;
    }
    Object asked = new Object();
    question = asked;
    Runnable send =
        () -> {
          DeskSnapshot snapshot = newest.get();
          if (question == asked && isArmed() && snapshot != null) {
            send(ticket, snapshot);
            done.run();
          }
        };
    if (settings.get(TradeSettings.CONFIRM_ORDERS)) {
      String act =
          words.button(
              words.act(
                  ticket.side(),
                  ticket.instrument(),
                  preview.outlook().quantity(),
                  ticket.limit()));
      confirmation.ask(words.question(act, ticket, preview, newest.get()), send);
    } else {
      send.run();
    }
  }

  private void send(SubmitTicket ticket, DeskSnapshot snapshot) {
    question = null;
    spent = true;
    sent = new SentTicket(ticket, snapshot);
    desk.accept(ticket);
  }

  boolean isArmed() {
    return !spent && !waits();
  }

  /// True from sending until the form changes.
  boolean isSpent() {
    return spent;
  }

  /// True when `Again` would arm the same ticket.
  boolean offersAgain() {
    return spent && !waits();
  }

  /// The form changed, or the trader wants the same once more. An open question stays valid: it
  /// names what it sends.
  void rearm() {
    spent = false;
  }

  void follow(DeskSnapshot snapshot) {
    SentTicket last = sent;
    if (last != null) {
      last.follow(snapshot);
    }
  }

  /// Another market: what became of the last ticket is old news, unless it is still open.
  void leave() {
    if (!waits()) {
      sent = null;
      spent = false;
    }
  }

  /// Another session: questions of the last one are void.
  void reset() {
    sent = null;
    question = null;
    spent = false;
  }

  /// What became of the last ticket; empty when none was sent.
  String line() {
    SentTicket last = sent;
    if (last == null) {
      return "";
    }
    Order order = last.order();
    if (order != null) {
      return words.became(order);
    }
    return words.text(last.isLate() ? "ticket.sent.late" : "ticket.sent.waiting");
  }

  Answer.Tone tone() {
    SentTicket last = sent;
    Order order = last == null ? null : last.order();
    if (order == null) {
      return last != null && last.isLate() ? Answer.Tone.WARNED : Answer.Tone.NONE;
    }
    return switch (order.status()) {
      case FILLED, PARTIALLY_FILLED -> Answer.Tone.GOOD;
      case DENIED, REJECTED -> Answer.Tone.DENIED;
      case CANCELED, EXPIRED, NOT_PLACED, UNKNOWN -> Answer.Tone.WARNED;
      case INTENT, APPROVED, PREPARED, SUBMITTED, ACCEPTED -> Answer.Tone.NONE;
    };
  }

  private boolean waits() {
    SentTicket last = sent;
    return last != null && last.waits();
  }
}
