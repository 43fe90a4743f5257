package app.wheelhouse.store;

import org.jspecify.annotations.Nullable;

/// The kinds of journal entries with their code in a record and their name in its JSON.
///
/// Codes and names are part of the file format: never change or reuse one.
enum EntryType {
  SESSION_STARTED(1, "SessionStarted"),
  DECISION_TAKEN(2, "DecisionTaken"),
  ORDER_DENIED(3, "OrderDenied"),
  ORDER_PREPARED(4, "OrderPrepared"),
  REQUEST_PREPARED(5, "RequestPrepared"),
  REPORTED(6, "Reported"),
  TRADE_CLOSED(7, "TradeClosed"),
  STATE_CHANGED(8, "StateChanged"),
  SESSION_ENDED(9, "SessionEnded"),
  PLAN_CHANGED(10, "PlanChanged"),
  COMPARED(11, "Compared"),
  LEVEL_SET(12, "LevelSet");

  private final int code;
  private final String label;

  EntryType(int code, String label) {
    this.code = code;
    this.label = label;
  }

  int code() {
    return code;
  }

  String label() {
    return label;
  }

  static EntryType of(JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.SessionStarted _ -> SESSION_STARTED;
      case JournalEntry.DecisionTaken _ -> DECISION_TAKEN;
      case JournalEntry.OrderDenied _ -> ORDER_DENIED;
      case JournalEntry.OrderPrepared _ -> ORDER_PREPARED;
      case JournalEntry.RequestPrepared _ -> REQUEST_PREPARED;
      case JournalEntry.Reported _ -> REPORTED;
      case JournalEntry.TradeClosed _ -> TRADE_CLOSED;
      case JournalEntry.StateChanged _ -> STATE_CHANGED;
      case JournalEntry.SessionEnded _ -> SESSION_ENDED;
      case JournalEntry.PlanChanged _ -> PLAN_CHANGED;
      case JournalEntry.Compared _ -> COMPARED;
      case JournalEntry.LevelSet _ -> LEVEL_SET;
    };
  }

  static @Nullable EntryType ofCode(int code) {
    return code >= 1 && code <= values().length ? values()[code - 1] : null;
  }

  static @Nullable EntryType ofLabel(String label) {
    for (EntryType type : values()) {
      if (type.label.equals(label)) {
        return type;
      }
    }
    return null;
  }
}
