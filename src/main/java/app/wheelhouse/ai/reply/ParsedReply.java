package app.wheelhouse.ai.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parser makes of a reply.
public sealed interface ParsedReply {
  /// Exactly one whole answer that keeps the rules.
  ///
  /// @param notes what was left out of it or is missing, sentences; none is a reason to hold
  record Usable(ModelAnswer answer, List<String> notes) implements ParsedReply {
    public Usable {
      notes = List.copyOf(notes);
    }
  }

  /// No answer: a hold.
  ///
  /// @param sentence for the trader, and for the model when it is asked again: what is wrong, with
  ///   at most 200 cleaned characters of the reply
  /// @param repairable whether it is worth to ask once more
  /// @param instrument the allowed symbol that the reply names; null when it cannot be read
  record Unusable(
      UnusableReason reason, String sentence, boolean repairable, @Nullable String instrument)
      implements ParsedReply {
    /// @param sentence what is wrong
    public static Unusable of(UnusableReason reason, String sentence) {
      return new Unusable(reason, sentence, reason.repairable(), null);
    }

    Unusable about(@Nullable String symbol) {
      return new Unusable(reason, sentence, repairable, symbol);
    }
  }
}
