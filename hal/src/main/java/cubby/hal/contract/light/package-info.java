/// The contract of the cabinet's light.
package cubby.hal.contract.light;
