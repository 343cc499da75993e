package cubby.hal.lockbus;

class KerongCu16ContractTest extends LockBankContract {
  @Override
  BusRig newRig() {
    return BusRig.cu16(1);
  }

  @Override
  BoardHands handsOn(BusRig bus) {
    return bus.cu16At(0);
  }
}
