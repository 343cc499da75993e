package cubby.sim.people;

import java.util.SplittableRandom;

/// Walks by: shuts what stands open, after a look at what is inside, and sometimes a bite.
final class PasserBy implements Person {
  private final String name;
  private final Habits habits;
  private final SplittableRandom random;

  PasserBy(String name, Habits habits, SplittableRandom random) {
    this.name = name;
    this.habits = habits;
    this.random = random;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Role role() {
    return Role.PASSER_BY;
  }

  @Override
  public Next act(AtKiosk here) {
    for (var door : here.openDoors()) {
      if (random.nextInt(1000) < habits.takesAll()) {
        here.take(door).ifPresent(here::carryAway);
      } else if (random.nextInt(1000) < habits.fillsAgain()) {
        here.putRubbish(door);
      }
      here.close(door);
    }
    return Next.LEAVES;
  }
}
