using Filature.Storage.Corrections;

namespace Filature.Web.Speaking;

/// <summary>The words of the door of a public desk, and of what readers set right.</summary>
internal sealed partial class Texts
{
    public string SignIn => Say("Entrer comme rédacteur", "Sign in as editor", "Entrar como redactor");

    public string SignOut => Say("Sortir", "Sign out", "Salir");

    public string SignedIn => Say("Vous êtes entré comme rédacteur.", "You are signed in as editor.", "Ha entrado como redactor.");

    public string Password => Say("Mot de passe", "Password", "Contraseña");

    public string WrongPassword => Say("Ce n’est pas le mot de passe.", "That is not the password.", "Esa no es la contraseña.");

    public string WhySignIn => Say(
        "Tout le monde peut lire ce bureau. Le texte entier des articles, les abonnements et les corrections sont à ses rédacteurs.",
        "Everyone can read this desk. The whole texts of articles, subscriptions and corrections are its editors’.",
        "Todos pueden leer esta mesa. Los textos íntegros, las suscripciones y las correcciones son de sus redactores.");

    public string NoEditor => Say(
        "Aucun mot de passe n’a été choisi : personne ne peut rien changer ici.",
        "No password was chosen: nobody can change anything here.",
        "No se ha elegido contraseña: nadie puede cambiar nada aquí.");

    public string RestAtOutlet => Say(
        "Le reste du texte se lit chez son média.", "The rest of the text is at its outlet.", "El resto del texto se lee en su medio.");

    public string WordsAtOutlet => Say(
        "Ses mots se lisent dans l’article, chez son média.", "The words are in the article, at its outlet.", "Sus palabras se leen en el artículo, en su medio.");

    public string SetRight => Say("Corriger", "Set right", "Corregir");

    public string NotThisStory => Say("Ce n’est pas le même sujet", "This is not the same story", "No es el mismo tema");

    public string NotMadeFromIt => Say("Ce n’en est pas une reprise", "It was not made from that", "No procede de aquello");

    public string WhoSaidIt => Say("Qui l’a dit", "Who said it", "Quién lo dijo");

    public string SetSpeaker => Say("C’est lui qui l’a dit", "That is who said it", "Lo dijo esta persona");

    public string TakeBack => Say("Annuler la correction", "Take it back", "Deshacer la corrección");

    public string Corrections => Say("Corrigé par un lecteur", "Set right by a reader", "Corregido por un lector");

    public string Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.NotSameStory => Say("Pas le même sujet", "Not the same story", "No es el mismo tema"),
        CorrectionKind.SameStory => Say("Un seul sujet", "One story", "Un solo tema"),
        CorrectionKind.SameThread => Say("Une seule affaire", "One thread", "Un solo asunto"),
        CorrectionKind.Name => Say("Titre donné par un lecteur", "Named by a reader", "Título puesto por un lector"),
        CorrectionKind.NotACopy => Say("Ni l’un ni l’autre n’est une reprise", "Neither was made from the other", "Ninguno procede del otro"),
        _ => Say("Dit par", "Said by", "Dicho por"),
    };
}
