package app.wheelhouse.domain.decision;

import app.wheelhouse.domain.instrument.InstrumentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// All that a model's decision rests on: enough to say again, offline and to the byte, what the
/// desk made of it.
///
/// @param id SHA-256 over everything but `use`, hex; the same question and answer have the same id
/// @param time engine time of the question, epoch milliseconds
/// @param model `back end:id`, as it was asked
/// @param parameters canonical text of what else went into the judgement: level, scale, limits,
///   temperature, seed
/// @param snapshot canonical JSON of what the model was shown
/// @param promptVersion of the text around it
/// @param system who the model was told to be
/// @param user the question
/// @param replies raw, in order: none when no reply came, a second after a repair
/// @param parserVersion of what read them
/// @param judgement canonical text of what the desk made of the last reply, or why there was none
/// @param use tokens, cost and time
public record Evidence(
    String id,
    InstrumentId instrument,
    long time,
    String model,
    String parameters,
    String snapshot,
    int promptVersion,
    String system,
    String user,
    List<String> replies,
    int parserVersion,
    String judgement,
    Use use) {
  public Evidence {
    replies = List.copyOf(replies);
  }

  /// What it took; differs from run to run.
  ///
  /// @param promptTokens read by the model, of all calls together
  /// @param replyTokens written by it
  /// @param costMicros millionths of a US dollar
  /// @param latencyMillis from the question to the last byte
  /// @param cached whether an earlier reply to the same question was taken
  public record Use(
      long promptTokens, long replyTokens, long costMicros, long latencyMillis, boolean cached) {}

  /// With its id.
  public static Evidence of(
      InstrumentId instrument,
      long time,
      String model,
      String parameters,
      String snapshot,
      int promptVersion,
      String system,
      String user,
      List<String> replies,
      int parserVersion,
      String judgement,
      Use use) {
    String id =
        sha256(
            List.of(
                instrument.toString(),
                Long.toString(time),
                model,
                parameters,
                snapshot,
                Integer.toString(promptVersion),
                system,
                user,
                Integer.toString(replies.size()),
                String.join("\u0000", replies),
                Integer.toString(parserVersion),
                judgement));
    return new Evidence(
        id,
        instrument,
        time,
        model,
        parameters,
        snapshot,
        promptVersion,
        system,
        user,
        replies,
        parserVersion,
        judgement,
        use);
  }

  /// True when the id fits the content: nothing of it was changed.
  public boolean isWhole() {
    return of(
            instrument,
            time,
            model,
            parameters,
            snapshot,
            promptVersion,
            system,
            user,
            replies,
            parserVersion,
            judgement,
            use)
        .id
        .equals(id);
  }

  private static String sha256(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length first, so that no two lists of parts look alike.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java has SHA-256", absent);
    }
  }
}
