package cubby.hal.guard;

import cubby.hal.board.BoardCodec;
import cubby.hal.board.BoardStatus;
import cubby.hal.board.Reply;
import cubby.hal.board.Request;
import cubby.hal.contract.Channel;
import cubby.hal.contract.MonotonicTime;
import cubby.hal.wire.WireBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The language of one board of a guard. Its inputs may be on other boards.
///
/// @param onTime of every latch; the guard is told never to energise one for longer
record GuardCodec(int board, PinPlan plan, Duration onTime) implements BoardCodec {
  private static final MonotonicTime LONG_AGO = new MonotonicTime(0);

  /// The outputs first: that switches off what an earlier guard may have left on.
  @Override
  public List<Request.Answered> greeting() {
    var greeting = new ArrayList<Request.Answered>();
    greeting.add(greet(board, new GuardRequest.Outputs(plan.outputs())));
    plan.inputs()
        .forEach((address, inputs) -> {
          if (address != board) {
            greeting.add(greet(address, new GuardRequest.Outputs(List.of())));
          }
          greeting.add(greet(address, new GuardRequest.Inputs(inputs)));
        });
    greeting.add(greet(board, new GuardRequest.Arm(onTime)));
    return greeting;
  }

  /// One whose time is over, since a guard wants to know its time.
  @Override
  public Request unlock(Channel channel) {
    return unlock(channel, LONG_AGO);
  }

  /// An answer is one only if it names the channel; what a guard does not understand has none.
  @Override
  public Request unlock(Channel channel, MonotonicTime by) {
    int number = channel.number();
    return ask(
        board,
        new GuardRequest.Pulse(number, onTime, by),
        (reply, frame) ->
            switch (reply) {
              case GuardReply.Pulsed(var pulsed) when pulsed == number ->
                  Optional.of(new Reply.Acknowledged());
              case GuardReply.Refused(_, var refused, _) when refused == number || refused == 0 ->
                  Optional.of(new Reply.Refused(frame));
              case GuardReply.Pulsed _,
                  GuardReply.Refused _,
                  GuardReply.Done _,
                  GuardReply.Ready _,
                  GuardReply.Levels _ ->
                  Optional.empty();
            });
  }

  @Override
  public List<Request.Answered> status() {
    return plan.inputs().keySet().stream().map(GuardCodec::levels).toList();
  }

  @Override
  public List<Request> farewell() {
    return List.of(greet(board, new GuardRequest.AllOff()));
  }

  private static Request.Answered levels(int address) {
    return ask(
        address,
        new GuardRequest.Levels(),
        (reply, _) ->
            switch (reply) {
              case GuardReply.Levels(var doors, var doorsKnown, var inside, var insideKnown) ->
                  Optional.of(
                      new Reply.Status(
                          new BoardStatus(
                              new BoardStatus.Levels(doors, doorsKnown),
                              new BoardStatus.Levels(inside, insideKnown))));
              case GuardReply.Refused(_, _, var why) -> Optional.of(new Reply.Unfit(why));
              case GuardReply.Ready _, GuardReply.Done _, GuardReply.Pulsed _ -> Optional.empty();
            });
  }

  private static Request.Answered greet(int address, GuardRequest request) {
    return ask(
        address,
        request,
        (reply, _) ->
            switch (reply) {
              case GuardReply.Done _ -> Optional.of(new Reply.Ready());
              case GuardReply.Refused(_, _, var why) -> Optional.of(new Reply.Unfit(why));
              case GuardReply.Ready _, GuardReply.Levels _, GuardReply.Pulsed _ -> Optional.empty();
            });
  }

  private static Request.Answered ask(int address, GuardRequest request, Answer answer) {
    var question = request.to(address);
    return new Request.Answered(
        address, question.bytes(), GuardFrame.SHAPE, frame -> meaning(question, frame, answer));
  }

  private static Reply meaning(GuardFrame question, WireBytes bytes, Answer answer) {
    var frame = GuardFrame.of(bytes);
    if ((frame.function() & ~GuardReply.KIND) != question.function()) {
      return new Reply.Unasked(bytes);
    }
    if (frame.address() != question.address()) {
      return new Reply.OtherBoard(frame.address(), bytes);
    }
    return GuardReply.of(frame)
        .flatMap(reply -> answer.of(reply, bytes))
        .orElseGet(() -> new Reply.Unasked(bytes));
  }

  /// What a reply to the right question from the right board means, if anything.
  @FunctionalInterface
  private interface Answer {
    Optional<Reply> of(GuardReply reply, WireBytes frame);
  }
}
