(function(){
"use strict";
var form=document.getElementById("find"),box=document.getElementById("words"),list=document.getElementById("list"),none=document.getElementById("none");
var rows=Array.prototype.slice.call(list.children);
function words(text){return (text.toLowerCase().replace(/['\u2018\u2019]/g,"").match(/[\p{L}\p{N}]+/gu)||[]);}
function stem(word){
  var bare=word.length>3&&/s$/.test(word)&&!/(ss|us|is)$/.test(word)?word.slice(0,-1):word;
  var cut=/^(.{3,}?)(ing|ed)$/.exec(bare);
  if(cut){bare=cut[1].replace(/([^aeioulsz])\1$/,"$1");}
  return bare.length>3?bare.replace(/e$/,""):bare;
}
function slips(a,b,most){
  if(Math.abs(a.length-b.length)>most){return most+1;}
  var before=[],above=[],i,j;
  for(j=0;j<=b.length;j++){above[j]=j;}
  for(i=1;i<=a.length;i++){
    var line=[i];
    for(j=1;j<=b.length;j++){
      line[j]=Math.min(above[j]+1,line[j-1]+1,above[j-1]+(a[i-1]===b[j-1]?0:1));
      if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){line[j]=Math.min(line[j],before[j-2]+1);}
    }
    before=above;above=line;
  }
  return above[b.length];
}
function alike(a,b){
  if(a===b){return 1;}
  var most=a.length<4?0:a.length<7?1:2;
  return most&&slips(a,b,most)<=most?0.7:0;
}
function parts(text,sign){return text?text.split(sign):[];}
function pairs(text){return parts(text,";").map(function(pair){var two=pair.split(">");return [two[0].split("|"),two[1].split("|")];});}
var stop=new Set(parts(form.dataset.stop," ")),same=parts(form.dataset.same,";").map(function(group){return group.split(" ");});
var means=pairs(form.dataset.means),pins=pairs(form.dataset.pins),counts=new Map();
function telling(text){
  var all=words(text),kept=all.filter(function(word){return !stop.has(word);});
  return (kept.length?kept:all).map(stem);
}
var index=rows.map(function(row){
  var cells=Array.prototype.slice.call(row.children),entry={row:row,id:row.dataset.id||"",
    title:telling(cells[0].textContent),about:telling(cells.slice(1).map(function(cell){return cell.textContent;}).join(" ")),
    phrases:(row.dataset.k||"").split("|").map(telling)};
  entry.keys=new Set([].concat.apply([],entry.phrases));
  new Set(entry.title.concat(entry.about,Array.from(entry.keys))).forEach(function(word){counts.set(word,(counts.get(word)||0)+1);});
  return entry;
});
same.forEach(function(group){group.forEach(function(word){var key=stem(word);if(!counts.has(key)){counts.set(key,0);}});});
function rarity(word){return Math.log((index.length+1)/((counts.get(word)||0)+0.5));}
function nearest(word){
  var best=[],least=0;
  counts.forEach(function(count,other){
    var value=alike(word,other)-(word[0]===other[0]?0:0.1);
    if(value>least){least=value;best=[other];}else if(value>0&&value===least){best.push(other);}
  });
  return best.slice(0,3);
}
function weights(query){
  var said=words(query),all=new Map(),text=" "+said.join(" ")+" ";
  all.groups=[];
  function add(word,weight){if(weight>(all.get(word)||0)){all.set(word,weight);}}
  means.forEach(function(pair){
    if(pair[0].some(function(phrase){return text.indexOf(" "+words(phrase).join(" ")+" ")>=0;})){
      pair[1].forEach(function(word){telling(word).forEach(function(key){add(key,1);});});
    }
  });
  var first=new Map();
  telling(query).forEach(function(word){
    if(counts.has(word)){first.set(word,1);}else{nearest(word).forEach(function(other){first.set(other,0.8);});}
  });
  first.forEach(function(weight,word){add(word,weight);});
  same.forEach(function(group){
    var keys=group.map(stem);
    if(keys.some(function(key){return first.has(key);})){keys.forEach(function(key){add(key,0.5);});all.groups.push(keys);}
  });
  return all;
}
function score(entry,said){
  var best=0,rest=0,sum=0;
  entry.phrases.forEach(function(phrase){
    var got=0,hit=0;
    phrase.forEach(function(word){var weight=said.get(word)||0;got+=weight;if(weight){hit++;}});
    var part=hit===phrase.length?got:phrase.length>2&&hit===phrase.length-1?got/2:0;
    rest+=Math.min(part,best);best=Math.max(best,part);
  });
  function worth(word){
    var place=(entry.title.indexOf(word)>=0?6:0)+(entry.keys.has(word)?5:0)+(entry.about.indexOf(word)>=0?3:0);
    return said.get(word)*rarity(word)*place/(place+3)*2;
  }
  // Of words that find each other the best counts once, or a page that lists them all would always win.
  var seen=new Set();
  said.groups.forEach(function(keys){
    sum+=Math.max.apply(null,keys.map(function(key){var got=seen.has(key)?0:worth(key);seen.add(key);return got;}));
  });
  said.forEach(function(weight,word){if(!seen.has(word)){sum+=worth(word);}});
  return 6*(best+0.1*rest)+sum;
}
function pinned(query){
  var text=" "+words(query).join(" ")+" ",run=text.replace(/ /g,"");
  return pins.filter(function(pin){
    return pin[1].some(function(phrase){
      var wanted=words(phrase).join(" ");
      return text.indexOf(" "+wanted+" ")>=0||(wanted.length>8&&wanted.indexOf(" ")>0&&run.indexOf(wanted.replace(/ /g,""))>=0);
    });
  }).map(function(pin){return pin[0][0];});
}
function search(){
  var query=box.value.trim(),said=weights(query),top=pinned(query);
  var found=index.map(function(entry,place){
    var value=query?score(entry,said):1;
    if(top.indexOf(entry.id)>=0){value+=1e6;}
    return {row:entry.row,value:value,place:place};
  });
  if(query){found.sort(function(a,b){return b.value-a.value||a.place-b.place;});}
  var most=query?+(form.dataset.most||8):found.length,count=0;
  found.forEach(function(entry){
    var show=entry.value>0&&count<most;
    entry.row.hidden=!show;
    if(show){count++;}
    list.appendChild(entry.row);
  });
  none.hidden=count>0;
}
form.hidden=false;
form.addEventListener("submit",function(event){event.preventDefault();search();});
box.addEventListener("input",search);
})();
