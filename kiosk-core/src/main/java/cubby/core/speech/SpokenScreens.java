package cubby.core.speech;

import cubby.core.cabinet.Cabinet;
import cubby.core.cabinet.CompartmentId;
import cubby.core.parcel.Errand;
import cubby.core.screen.PadChoice;
import cubby.core.screen.Screen;
import cubby.core.screen.ScreenModel;
import cubby.core.screen.ScreenModel.CodeTrouble;
import cubby.core.screen.ScreenModel.ContactTrouble;
import cubby.core.screen.ScreenModel.EnterCode;
import cubby.core.screen.ScreenModel.OpenFor;
import cubby.core.screen.ScreenModel.ScanTrouble;
import cubby.core.words.Language;
import cubby.core.words.Phrase;
import cubby.core.words.Template;
import cubby.core.words.Words;
import cubby.hal.contract.sound.Tone;
import cubby.hal.contract.sound.Utterance;
import cubby.hal.contract.sound.Utterance.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is said of each screen: what to do, where the door is (D3), and what went wrong. Never a
/// code, a name, an address or a number of a parcel. Immutable.
final class SpokenScreens {

  private final Cabinet cabinet;
  private final boolean pad;
  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  /// @param pad whether there is a pad with 12 keys: what they answer is said, too
  SpokenScreens(Cabinet cabinet, boolean pad) {
    this.cabinet = cabinet;
    this.pad = pad;
    for (var language : Language.values()) {
      words.put(language, Words.of(language));
    }
  }

  /// Empty if there is nothing to say.
  Optional<Utterance> of(Screen screen) {
    var speech = new Speech(Objects.requireNonNull(words.get(screen.language())));
    if (screen.leaving()) {
      speech.tone().say(Phrase.LEAVING_TITLE).say(Phrase.LEAVING_BODY);
    } else {
      say(speech, screen.model());
      if (pad) {
        sayKeys(speech, screen.model());
      }
    }
    return speech.done();
  }

  private static void sayKeys(Speech speech, ScreenModel model) {
    var choices = PadChoice.of(model);
    for (int i = 0; i < choices.size(); i++) {
      speech.key(i + 1, choices.get(i).phrase());
    }
  }

  private void say(Speech speech, ScreenModel model) {
    switch (model) {
      // Nobody has asked for anything yet, or will hear the next in a moment.
      case ScreenModel.Starting _,
          ScreenModel.OutOfService _,
          ScreenModel.Welcome _,
          ScreenModel.CheckingPin _ -> {}
      // Technicians see what they do.
      case ScreenModel.EnterOneTimeCode _,
          ScreenModel.Compartments _,
          ScreenModel.OneCompartment _,
          ScreenModel.Past _,
          ScreenModel.Buses _,
          ScreenModel.Diagnosing _,
          ScreenModel.Diagnosed _,
          ScreenModel.WhyWork _,
          ScreenModel.Inspect _,
          ScreenModel.TestSensor _,
          ScreenModel.CloseAndTell _,
          ScreenModel.WhichDoor _,
          ScreenModel.ConfirmFit _ -> {}

      case ScreenModel.FindParcel(var byPhone) ->
          speech.say(byPhone ? Phrase.FIND_PARCEL_BY_PHONE_TITLE : Phrase.FIND_PARCEL_TITLE);
      case ScreenModel.CodeAskedFor _ ->
          speech.say(Phrase.CODE_ASKED_FOR_TITLE).say(Phrase.CODE_ASKED_FOR_BODY);
      case ScreenModel.CodeHelp _ -> speech.say(Phrase.CODE_HELP_TITLE);
      case EnterCode code -> keypad(speech, code, Phrase.ENTER_CODE_TITLE);
      case ScreenModel.EnterCodeToRefuse(var code) ->
          keypad(speech, code, Phrase.ENTER_CODE_TO_REFUSE_TITLE);
      case ScreenModel.EnterReturn(var code, _) -> keypad(speech, code, Phrase.ENTER_RETURN_TITLE);
      case ScreenModel.ReturnOrSend _ -> speech.say(Phrase.RETURN_OR_SEND_TITLE);
      case ScreenModel.EnterSender(var invalid, _, var byPhone) ->
          contact(
              speech,
              invalid ? ContactTrouble.INVALID : ContactTrouble.NONE,
              byPhone,
              byPhone ? Phrase.SENDER_BY_PHONE_TITLE : Phrase.SENDER_TITLE);
      case ScreenModel.Receipt(_, var errand, _, _) ->
          speech.say(
              errand == Errand.RETURN ? Phrase.RECEIPT_RETURN_TITLE : Phrase.RECEIPT_SENDING_TITLE);
      case ScreenModel.DepositsClosed _ ->
          speech.say(Phrase.DEPOSITS_CLOSED_TITLE).say(Phrase.DEPOSITS_CLOSED_BODY);
      case ScreenModel.OtherKiosk _ -> speech.say(Phrase.OTHER_KIOSK_TITLE);
      case ScreenModel.ChooseLanguage _ -> speech.say(Phrase.CHOOSE_LANGUAGE_TITLE);
      case ScreenModel.WhatIsIt _ -> speech.say(Phrase.WHAT_IS_IT_TITLE);

      case ScreenModel.EnterCourierNumber _ -> speech.say(Phrase.ENTER_NUMBER_TITLE);
      case ScreenModel.EnterPin _ -> speech.say(Phrase.ENTER_PIN_TITLE);
      case ScreenModel.SignInFailed _ ->
          speech.say(Phrase.SIGN_IN_FAILED_TITLE).say(Phrase.SIGN_IN_FAILED_BODY);
      case ScreenModel.ScanParcel(var trouble, var stored, _, _, _, _) ->
          scan(speech, trouble, stored);
      case ScreenModel.AlreadyInside(var id) -> speech.say(Phrase.ALREADY_INSIDE_TITLE).where(id);
      case ScreenModel.ToCollect(var items, _) ->
          speech.say(items.isEmpty() ? Phrase.TO_COLLECT_NONE_TITLE : Phrase.TO_COLLECT_TITLE);
      case ScreenModel.TakeAway(var id, var openFor, var scanned, _) ->
          atDoor(
              speech,
              scanned ? Phrase.TAKE_AWAY_SCANNED_TITLE : Phrase.TAKE_AWAY_TITLE,
              id,
              openFor);
      case ScreenModel.PutBack(var id, var openFor, _) ->
          atDoor(speech, Phrase.PUT_BACK_TITLE, id, openFor);
      case ScreenModel.ScanIt(var id, var wrong, _) -> {
        if (wrong) {
          speech.say(Phrase.SCAN_IT_WRONG);
        } else {
          speech.sayOf(Phrase.SCAN_IT_TITLE, id);
        }
      }
      case ScreenModel.IsItFit(var id) -> speech.sayOf(Phrase.IS_IT_FIT_TITLE, id);
      case ScreenModel.LookedInto(var id) -> speech.sayOf(Phrase.LOOKED_INTO_TITLE, id);
      case ScreenModel.ShiftOver _ -> speech.say(Phrase.SHIFT_OVER_TITLE);
      case ScreenModel.ChooseSize _ -> speech.say(Phrase.CHOOSE_SIZE_TITLE);
      case ScreenModel.EnterContact(var trouble, var byPhone, var byName) ->
          contact(speech, trouble, byPhone, recipient(byPhone, byName));
      case ScreenModel.PickRecipient _ -> speech.say(Phrase.PICK_RECIPIENT_TITLE);
      case ScreenModel.Full _ -> speech.say(Phrase.FULL_TITLE).say(Phrase.FULL_BODY);

      case ScreenModel.Opening(var id) -> speech.sayOf(Phrase.OPENING_TITLE, id).where(id);
      case ScreenModel.PlaceParcel(var id, var openFor, _, _) ->
          atDoor(speech, Phrase.PLACE_PARCEL_TITLE, id, openFor);
      case ScreenModel.TakeOut(var id, var openFor, _) ->
          atDoor(speech, Phrase.TAKE_OUT_TITLE, id, openFor);
      case ScreenModel.CloseDoor(var id, var openFor, _) ->
          atDoor(speech, Phrase.CLOSE_DOOR_TITLE, id, openFor);
      case ScreenModel.TakeParcel(var id, var openFor, _) ->
          atDoor(speech, Phrase.TAKE_PARCEL_TITLE, id, openFor);
      case ScreenModel.GiveBack(var id, var openFor) ->
          atDoor(speech, Phrase.GIVE_BACK_TITLE, id, openFor);
      case ScreenModel.ParcelNotSeen(_, var maySayInside) ->
          speech
              .say(Phrase.PARCEL_NOT_SEEN_TITLE)
              .say(maySayInside ? Phrase.PARCEL_NOT_SEEN_INSIDE_BODY : Phrase.PARCEL_NOT_SEEN_BODY);
      case ScreenModel.NotPutBack _ ->
          speech.say(Phrase.PARCEL_NOT_SEEN_TITLE).say(Phrase.NOT_PUT_BACK_BODY);
      case ScreenModel.DidYouUse(var id) -> speech.sayOf(Phrase.DID_YOU_USE_TITLE, id);
      case ScreenModel.ConfirmInside _ -> speech.say(Phrase.CONFIRM_INSIDE_TITLE);
      case ScreenModel.ConfirmEmpty _ -> speech.say(Phrase.CONFIRM_EMPTY_TITLE);
      case ScreenModel.PressDoor(var id) ->
          speech.say(Phrase.PRESS_DOOR_TITLE).where(id).say(Phrase.PRESS_DOOR_BODY);
      case ScreenModel.DidItOpen(var id) -> speech.say(Phrase.DID_IT_OPEN_TITLE).where(id);
      case ScreenModel.Jammed(_, _, var codeStaysGood) ->
          failed(speech, Phrase.JAMMED_TITLE, codeStaysGood);
      case ScreenModel.Unreachable(_, _, var codeStaysGood) ->
          failed(speech, Phrase.UNREACHABLE_TITLE, codeStaysGood);
      case ScreenModel.SetAside _ -> speech.say(Phrase.SET_ASIDE_TITLE).say(Phrase.SET_ASIDE_BODY);

      case ScreenModel.StillInside(_, var mayOpenAgain, _) ->
          speech
              .say(Phrase.STILL_INSIDE_TITLE)
              .say(mayOpenAgain ? Phrase.STILL_INSIDE_BODY : Phrase.STILL_INSIDE_LEAVE_BODY);
      case ScreenModel.Collected(_, _, _, var more) -> {
        speech.say(Phrase.COLLECTED_TITLE);
        if (more > 0) {
          speech.counted(Phrase.NEXT_PARCEL_TITLE, more);
        }
      }
      case ScreenModel.NextParcel(var more) -> speech.counted(Phrase.NEXT_PARCEL_TITLE, more);
      case ScreenModel.ConfirmRefusal(var parcels) ->
          speech.counted(Phrase.CONFIRM_REFUSAL_TITLE, parcels);
      case ScreenModel.Refused _ -> speech.say(Phrase.REFUSED_TITLE).say(Phrase.REFUSED_BODY);
    }
  }

  /// O6: after 30 s a tone, and that the door is still open.
  private static void atDoor(Speech speech, Phrase whatToDo, CompartmentId id, OpenFor openFor) {
    switch (openFor) {
      case SHORT -> speech.say(whatToDo).where(id);
      case LONG -> speech.tone().say(Phrase.DOOR_STILL_OPEN).say(Phrase.CLOSE_DOOR_TITLE).where(id);
    }
  }

  private static void failed(Speech speech, Phrase title, boolean codeStaysGood) {
    speech.say(title).say(codeStaysGood ? Phrase.CODE_STAYS_GOOD : Phrase.SUPPORT_KNOWS);
  }

  private static void keypad(Speech speech, EnterCode code, Phrase title) {
    var trouble = phrase(code.trouble());
    trouble.ifPresent(speech::say);
    if (code.checkLength() > 0) {
      // Whoever types no more than the code waits for an answer in vain.
      speech.say(Phrase.ENTER_CODE_AND_CHECK_TITLE);
    } else if (trouble.isEmpty()) {
      speech.say(title);
    }
    if (trouble.isPresent()
        && code.trouble() != CodeTrouble.LABEL_REFUSED
        && code.triesLeft() > 0
        && code.nextTryIn().isZero()) {
      speech.counted(Phrase.TRIES_LEFT, code.triesLeft());
    }
  }

  private static Optional<Phrase> phrase(CodeTrouble trouble) {
    return switch (trouble) {
      case NONE -> Optional.empty();
      case NOT_KNOWN -> Optional.of(Phrase.CODE_NOT_KNOWN);
      case OVERDUE -> Optional.of(Phrase.CODE_OVERDUE);
      case NOT_YET -> Optional.of(Phrase.CODE_NOT_YET);
      case DOOR_IN_USE -> Optional.of(Phrase.CODE_DOOR_IN_USE);
      case LABEL_REFUSED -> Optional.of(Phrase.LABEL_REFUSED);
    };
  }

  private static Phrase recipient(boolean byPhone, boolean byName) {
    if (byName) {
      return byPhone ? Phrase.CONTACT_BY_ALL_TITLE : Phrase.CONTACT_BY_NAME_TITLE;
    }
    return byPhone ? Phrase.CONTACT_BY_PHONE_TITLE : Phrase.CONTACT_TITLE;
  }

  private static void contact(
      Speech speech, ContactTrouble trouble, boolean byPhone, Phrase title) {
    switch (trouble) {
      case NONE -> speech.say(title);
      case INVALID ->
          speech.say(byPhone ? Phrase.CONTACT_INVALID_BY_PHONE : Phrase.CONTACT_INVALID);
      case NOBODY -> speech.say(Phrase.CONTACT_NOBODY);
      case TOO_MANY -> speech.say(Phrase.CONTACT_TOO_MANY);
    }
  }

  private static void scan(Speech speech, ScanTrouble trouble, Optional<CompartmentId> stored) {
    switch (trouble) {
      case NONE -> {
        stored.ifPresent(id -> speech.sayOf(Phrase.SCAN_STORED, id));
        speech.say(Phrase.SCAN_TITLE);
      }
      case UNREADABLE -> speech.say(Phrase.SCAN_UNREADABLE);
      case OTHER_CARRIER -> speech.say(Phrase.SCAN_OTHER_CARRIER);
      case NOT_ANNOUNCED -> speech.say(Phrase.SCAN_NOT_ANNOUNCED);
      case NOTHING_TAKEN_IN -> speech.say(Phrase.SCAN_NOTHING_TAKEN_IN);
    }
  }

  /// An utterance in the making.
  private final class Speech {

    private final Words its;
    private final List<Sentence> sentences = new ArrayList<>();
    private Tone tone = Tone.NONE;

    Speech(Words its) {
      this.its = its;
    }

    Speech tone() {
      tone = Tone.ATTENTION;
      return this;
    }

    Speech say(Phrase phrase) {
      return add(phrase.key(), its.text(phrase));
    }

    /// A phrase about a compartment, and nothing else.
    Speech sayOf(Phrase phrase, CompartmentId id) {
      return add(phrase.key() + "." + id.label(), its.text(phrase, id));
    }

    Speech counted(Phrase phrase, int count) {
      return add(phrase.key() + "." + count, its.counted(phrase, count));
    }

    /// "For “Try again”, press 1."
    Speech key(int digit, Phrase answer) {
      return add(
          "%s.%d.%s".formatted(Phrase.SPOKEN_KEY.key(), digit, answer.key()),
          its.text(Phrase.SPOKEN_KEY, its.text(answer), String.valueOf(digit)));
    }

    /// "Compartment 12: third column from the left, at the bottom."
    Speech where(CompartmentId id) {
      cabinet
          .find(id)
          .ifPresent(_ ->
              add(
                  Phrase.SPOKEN_COMPARTMENT.key() + "." + id.label(),
                  its.text(Phrase.SPOKEN_COMPARTMENT, id, its.place(cabinet.placeOf(id)))));
      return this;
    }

    private Speech add(String name, String text) {
      sentences.add(new Sentence(name, ended(Template.spoken(text))));
      return this;
    }

    /// A voice falls at the end of a sentence.
    private String ended(String text) {
      var last = text.charAt(text.length() - 1);
      return Character.isLetterOrDigit(last) ? text + "." : text;
    }

    Optional<Utterance> done() {
      return sentences.isEmpty()
          ? Optional.empty()
          : Optional.of(new Utterance(tone, sentences, its.language().locale()));
    }
  }
}
