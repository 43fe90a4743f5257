package app.wheelhouse.ai.chat;

import java.util.List;
import java.util.function.Consumer;

/// What a back end has to offer.
public interface ModelCatalogue {
  /// The models that can be asked now, by name.
  ///
  /// @throws ChatFailure when the back end does not tell
  List<ModelInfo> models() throws ChatFailure;

  /// Fetches a model, where the back end can (Ollama); takes minutes.
  ///
  /// @param progress takes how far it is
  /// @throws ChatFailure when it cannot, with what to do
  void pull(String model, Consumer<PullProgress> progress, Cancellation cancellation)
      throws ChatFailure;

  /// How far a fetch is.
  ///
  /// @param status as the back end says it
  /// @param total bytes; 0 when unknown
  record PullProgress(String status, long done, long total) {}
}
