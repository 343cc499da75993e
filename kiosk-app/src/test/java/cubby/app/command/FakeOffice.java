package cubby.app.command;

import cubby.app.config.CabinetConfig;
import cubby.app.control.Order;
import cubby.app.control.Question;
import cubby.core.effect.Reply;
import cubby.core.secret.OperatorKey;
import cubby.core.secret.OperatorSecret;
import cubby.core.text.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes down what it is asked.
final class FakeOffice implements KioskOffice {
  final List<Object> asked = new ArrayList<>();
  Reply reply = new Reply.Done("It is done.");
  Optional<RuntimeException> failure = Optional.empty();

  @Override
  public Reply setUp(CabinetConfig sound, Path data) {
    return answer("setup", sound.profile().id(), data);
  }

  @Override
  public Reply run(CabinetConfig sound, Path data) {
    return answer("run", sound.profile().id(), data);
  }

  @Override
  public Reply demo(DemoWishes wishes) {
    return answer(wishes);
  }

  @Override
  public Reply simulate(SimWishes wishes) {
    return answer(wishes);
  }

  @Override
  public Reply order(Path data, Order order) {
    return answer(data, order);
  }

  @Override
  public Reply question(Path data, Question question, Optional<CabinetConfig> configuration) {
    return answer(data, question, configuration.isPresent());
  }

  @Override
  public Reply tell(Path data, Secret message, Optional<CabinetConfig> configuration) {
    return answer(data, message, configuration.isPresent());
  }

  @Override
  public Reply backUp(Path data, OperatorKey operator, Path file) {
    return answer("backup", data, operator, file);
  }

  @Override
  public Reply restore(Path file, OperatorSecret key, Path data) {
    return answer("restore", file, key.open(), data);
  }

  @Override
  public Reply sealKey(Path data, OperatorKey operator, Path file) {
    return answer("seal", data, operator, file);
  }

  @Override
  public Reply unsealKey(Path file, OperatorSecret key, Path data) {
    return answer("unseal", file, key.open(), data);
  }

  @Override
  public Reply messageKey(Path data) {
    return answer("message key", data);
  }

  private Reply answer(Object... question) {
    failure.ifPresent(thrown -> {
      throw thrown;
    });
    asked.addAll(List.of(question));
    return reply;
  }
}
