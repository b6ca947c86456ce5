namespace Filature.Language.Parsing;

/// <summary>Makes 32-bit features of atoms: a sum of products, so that the multiplications run beside each other.</summary>
internal static class Mixing
{
    public static ulong Of(uint template, uint a) => unchecked(End((template * 0xD6E8_FEB8_6659_FD93) + ((a + 1) * 0x9E37_79B9_7F4A_7C15)));

    public static ulong Of(uint template, uint a, uint b) =>
        unchecked(End((template * 0xD6E8_FEB8_6659_FD93) + ((a + 1) * 0x9E37_79B9_7F4A_7C15) + (b * 0xC2B2_AE3D_27D4_EB4F)));

    public static ulong Of(uint template, uint a, uint b, uint c) =>
        unchecked(End((template * 0xD6E8_FEB8_6659_FD93) + ((a + 1) * 0x9E37_79B9_7F4A_7C15) + (b * 0xC2B2_AE3D_27D4_EB4F) + (c * 0xA076_1D64_78BD_642F)));

    public static ulong Of(uint template, uint a, uint b, uint c, uint d) =>
        unchecked(End((template * 0xD6E8_FEB8_6659_FD93) + ((a + 1) * 0x9E37_79B9_7F4A_7C15) + (b * 0xC2B2_AE3D_27D4_EB4F) + (c * 0xA076_1D64_78BD_642F)
            + (d * 0xE703_7ED1_A0B4_28DB)));

    public static uint Fold(ulong bits) => unchecked((uint)((bits * 0x9E37_79B9_7F4A_7C15) >> 32));

    private static ulong End(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 29;
            return (hash * 0xBF58_476D_1CE4_E5B9) >> 32;
        }
    }
}
