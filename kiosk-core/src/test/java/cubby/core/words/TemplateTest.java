package cubby.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void leavesTextsFromLeftToRightAsTheyAre() {
    assertThat(Template.filled(Language.POLISH, "Skrytka {0}: {1}", 12, "po lewej"))
        .isEqualTo("Skrytka 12: po lewej");
  }

  @Test
  void setsApartWhatStandsInArabic() {
    assertThat(Template.filled(Language.ARABIC, "رمز {0}", "1234 5678"))
        .isEqualTo("رمز \u20681234 5678\u2069");
  }

  @Test
  void setsApartAnArabicNameElsewhere() {
    assertThat(Template.filled(Language.GERMAN, "{0}, {1}", "ليلى", "3 B"))
        .isEqualTo("\u2068ليلى\u2069, 3 B");
  }

  /// As it is drawn: "1234" stands left of "5678".
  @Test
  void aCodeInGroupsKeepsItsOrder() {
    var text = Template.filled(Language.ARABIC, "رمز {0} لك", "1234 5678");
    var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);

    assertThat(bidi.getLevelAt(text.indexOf(' ', text.indexOf('4'))))
        .as("the space between the groups goes with them, from left to right")
        .isEqualTo(2);
  }

  @Test
  void leavesArabicInArabicAsItIs() {
    assertThat(Template.filled(Language.ARABIC, "{0}، {1}", "اليسار", "في الأعلى"))
        .isEqualTo("اليسار، في الأعلى");
  }

  @Test
  void aListKeepsTheDirectionOfItsLanguage() {
    var two = Template.filled(Language.ARABIC, "{0}، {1}", 1, 2);
    assertThat(Template.filled(Language.ARABIC, "{0} و{1}", two, 3))
        .isEqualTo("\u20681\u2069، \u20682\u2069 و\u20683\u2069");
  }

  @Test
  void nothingIsNotSetApart() {
    assertThat(Template.filled(Language.ARABIC, "رمز{0}", "")).isEqualTo("رمز");
  }

  @Test
  void theMarksAreNotSpoken() {
    assertThat(Template.spoken(Template.filled(Language.ARABIC, "الخانة {0}", 12)))
        .isEqualTo("الخانة 12");
  }

  @Test
  void whatIsGivenCannotAskForMore() {
    assertThat(Template.filled(Language.ENGLISH, "{0} {1}", "{1}", "b")).isEqualTo("{1} b");
  }
}
