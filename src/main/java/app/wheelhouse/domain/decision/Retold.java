package app.wheelhouse.domain.decision;

/// What the desk makes of a decision when it is asked again offline.
///
/// @param system of the prompt, written anew from the snapshot
/// @param user of the prompt, written anew from the snapshot
/// @param judgement of the replies, made anew
public record Retold(String system, String user, String judgement) {
  /// True when every byte is as it was.
  public boolean isSame(Evidence evidence) {
    return system.equals(evidence.system())
        && user.equals(evidence.user())
        && judgement.equals(evidence.judgement());
  }
}
