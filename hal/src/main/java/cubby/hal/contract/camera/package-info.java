/// The contract of a camera that looks into compartments: one picture, or why there is none.
package cubby.hal.contract.camera;
